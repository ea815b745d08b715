//! The real window on a screen of its own, with a home and data of its own, driven by WebKit's own driver.

use std::io::{BufRead, BufReader};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::time::{Duration, Instant};

use fantoccini::ClientBuilder;
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::json;
use tempfile::TempDir;

use crate::page::Page;
use crate::program;
use crate::screen::Screen;

/// The window's title, as tauri.conf.json names it.
pub const TITLE: &str = "Pathfolio";

/// A home for one person: what the program may find, and where it may write. Nothing outside is touched.
pub struct Home {
    folder: TempDir,
    bus: Option<Bus>,
}

impl Home {
    /// An empty one.
    ///
    /// # Panics
    /// If the system gives no temporary folder.
    #[must_use]
    pub fn new() -> Self {
        Self { folder: TempDir::new().expect("a temporary folder"), bus: None }
    }

    /// An empty one in a session that has a bus, as a desktop has.
    ///
    /// # Panics
    /// If the bus does not start.
    #[must_use]
    pub fn with_bus() -> Self {
        Self { bus: Some(Bus::start()), ..Self::new() }
    }

    /// The folder.
    #[must_use]
    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// The data directory that the window is started with.
    #[must_use]
    pub fn data(&self) -> PathBuf {
        self.path().join("data")
    }

    /// Where this person has programs of their own; what is there comes before what the system has.
    #[must_use]
    pub fn bin(&self) -> PathBuf {
        self.path().join("bin")
    }

    fn programs_first(&self) -> std::ffi::OsString {
        let others = std::env::var_os("PATH").unwrap_or_default();
        let all = std::iter::once(self.bin()).chain(std::env::split_paths(&others));
        std::env::join_paths(all).unwrap_or(others)
    }

    /// Lets a command see this home and that screen, and nothing of the machine's own session.
    pub fn settle<'a>(&self, command: &'a mut Command, display: &str) -> &'a mut Command {
        for name in ["DBUS_SESSION_BUS_ADDRESS", "WAYLAND_DISPLAY", "PATHFOLIO_DATA_DIR", "XDG_RUNTIME_DIR"] {
            command.env_remove(name);
        }
        if let Some(bus) = &self.bus {
            command.env("DBUS_SESSION_BUS_ADDRESS", &bus.address);
        }
        command
            .env("HOME", self.path())
            .env("PATH", self.programs_first())
            .env("XDG_DATA_HOME", self.path().join("share"))
            .env("XDG_CONFIG_HOME", self.path().join("config"))
            .env("XDG_CACHE_HOME", self.path().join("cache"))
            .env("DISPLAY", display)
            .env("GDK_BACKEND", "x11")
            // No settings service without a session: the toolkit would complain at every turn.
            .env("GSETTINGS_BACKEND", "memory")
            .env("LC_ALL", "C.UTF-8")
            .env("LANGUAGE", "en")
    }
}

impl Default for Home {
    fn default() -> Self {
        Self::new()
    }
}

/// The window, its screen, its home. Everything ends when it is dropped.
pub struct Desktop {
    page: Option<Page>,
    driver: Driver,
    /// The screen that the window is on.
    pub screen: Screen,
    /// The home that it lives in; it outlasts [`Desktop::restart`].
    pub home: Home,
}

impl Desktop {
    /// Opens the window in an empty home.
    pub async fn start() -> Self {
        Self::start_in(Home::new()).await
    }

    /// Opens the window in a home that was prepared.
    ///
    /// # Panics
    /// If the program is not built, or the window does not come.
    pub async fn start_in(home: Home) -> Self {
        let screen = Screen::new();
        let driver = Driver::start(&home, screen.name());
        let page = driver.open(&home).await;
        Self { page: Some(page), driver, screen, home }
    }

    /// What the window shows.
    ///
    /// # Panics
    /// After [`Desktop::close`].
    #[must_use]
    pub fn page(&self) -> &Page {
        self.page.as_ref().expect("the window is open")
    }

    /// Closes the window as its title bar would and waits until the program has ended.
    ///
    /// # Panics
    /// If it does not end.
    pub async fn close(&mut self) {
        let page = self.page.take().expect("the window is open");
        let running = self.running();
        assert!(!running.is_empty(), "a program runs while its window is open");
        self.screen.close(TITLE);
        let deadline = Instant::now() + Duration::from_secs(15);
        while self.running().iter().any(|process| running.contains(process)) {
            assert!(Instant::now() < deadline, "the program still runs 15 s after its window was closed");
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        // The driver has lost its program and says so.
        let _ = page.end().await;
    }

    /// Opens the window again on the same data. A new driver: the old one remembers the program that it lost.
    ///
    /// # Panics
    /// If the window is still open or does not come.
    pub async fn reopen(&mut self) {
        assert!(self.page.is_none(), "close the window first");
        self.driver = Driver::start(&self.home, self.screen.name());
        self.page = Some(self.driver.open(&self.home).await);
    }

    /// Closes and opens.
    pub async fn restart(&mut self) {
        self.close().await;
        self.reopen().await;
    }

    /// Starts the program a second time on the same data and screen, beside the open window, and waits until it ends.
    ///
    /// # Panics
    /// If it cannot be started, or does not end by itself.
    #[must_use]
    pub fn second_start(&self) -> Output {
        finish(&mut self.another(&self.home.data()), Duration::from_secs(30))
    }

    /// The program on that data directory, in this home and on this screen, ready to be started.
    #[must_use]
    pub fn another(&self, data: &Path) -> Command {
        let mut command = Command::new(program::built("pathfolio"));
        self.home.settle(command.arg("--data-dir").arg(data), self.screen.name());
        command
    }

    /// Runs `pathfolio-cli` on the same data.
    ///
    /// # Panics
    /// If it cannot be started, or does not end by itself.
    #[must_use]
    pub fn cli(&self, arguments: &[&str]) -> Output {
        let mut command = Command::new(program::built("pathfolio-cli"));
        command.arg("--data-dir").arg(self.home.data()).args(arguments);
        finish(self.home.settle(&mut command, self.screen.name()), Duration::from_secs(120))
    }

    /// Processes of the program on this home's data.
    fn running(&self) -> Vec<u32> {
        let (program, data) = (program::built("pathfolio"), self.home.data());
        let numbers =
            std::fs::read_dir("/proc").into_iter().flatten().flatten().filter_map(|entry| entry.file_name().to_str()?.parse::<u32>().ok());
        let is_it = |number: &u32| {
            let words = std::fs::read(format!("/proc/{number}/cmdline")).unwrap_or_default();
            let words: Vec<_> = words.split(|byte| *byte == 0).collect();
            words.first() == Some(&program.as_os_str().as_encoded_bytes()) && words.contains(&data.as_os_str().as_encoded_bytes())
        };
        numbers.filter(is_it).collect()
    }
}

/// Runs a command to its end.
///
/// # Panics
/// If it cannot be started, or still runs after `patience`.
#[must_use]
pub fn finish(command: &mut Command, patience: Duration) -> Output {
    let child = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the program starts");
    let pid = child.id();
    let (done, ended) = std::sync::mpsc::channel();
    // Its output is read while it runs: more than a pipe holds would stop it for ever.
    let reader = std::thread::spawn(move || {
        let output = child.wait_with_output();
        let _ = done.send(());
        output
    });
    if ended.recv_timeout(patience).is_err() {
        let _ = Command::new("kill").args(["-KILL", &pid.to_string()]).status();
        panic!("{:?} still runs after {} s", command.get_program(), patience.as_secs());
    }
    reader.join().expect("the thread that reads").expect("its output")
}

/// A session bus of its own.
struct Bus {
    daemon: Child,
    address: String,
}

impl Bus {
    fn start() -> Self {
        let mut daemon = Command::new("dbus-daemon")
            .args(["--session", "--nofork", "--nopidfile", "--print-address=1"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("dbus-daemon starts (`cargo xtask test` installs it)");
        let mut address = String::new();
        let said = daemon.stdout.take().expect("its output is piped");
        BufReader::new(said).read_line(&mut address).expect("the bus says its address");
        Self { daemon, address: address.trim().to_owned() }
    }
}

impl Drop for Bus {
    fn drop(&mut self) {
        let _ = self.daemon.kill();
        let _ = self.daemon.wait();
    }
}

/// WebKitWebDriver, which starts the program itself and hands it its own environment.
struct Driver {
    process: Child,
    address: String,
}

impl Driver {
    fn start(home: &Home, display: &str) -> Self {
        let port = TcpListener::bind("127.0.0.1:0").and_then(|socket| socket.local_addr()).expect("a free port").port();
        let mut command = Command::new("WebKitWebDriver");
        command.arg("--host=127.0.0.1").arg(format!("--port={port}")).env("TAURI_WEBVIEW_AUTOMATION", "true");
        let process = home.settle(&mut command, display).stdin(Stdio::null()).stdout(Stdio::null()).spawn();
        let process = process.expect("WebKitWebDriver starts (Debian: webkit2gtk-driver; `cargo xtask test` installs it)");
        Self { process, address: format!("http://127.0.0.1:{port}") }
    }

    async fn open(&self, home: &Home) -> Page {
        let program = program::built("pathfolio");
        let options = json!({ "binary": program, "args": ["--data-dir", home.data()] });
        let capabilities = [("webkitgtk:browserOptions".to_owned(), options)].into_iter().collect::<serde_json::Map<_, _>>();
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(capabilities);
        let deadline = Instant::now() + Duration::from_secs(5);
        loop {
            match builder.connect(&self.address).await {
                Ok(client) => return Page::new(client),
                // The driver needs a moment until it listens.
                Err(_) if Instant::now() < deadline => tokio::time::sleep(Duration::from_millis(100)).await,
                Err(error) => panic!("the window did not open: {error}"),
            }
        }
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
