//! A screen that nobody sees: one Xvfb, what windows are on it, and a keyboard that reaches any of them, also those
//! that the browser under test knows nothing of, such as the save dialog.

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

use x11rb::connection::Connection;
use x11rb::protocol::xproto::{AtomEnum, ClientMessageEvent, ConnectionExt, EventMask, ImageFormat, InputFocus, MapState, Window};
use x11rb::protocol::xtest::ConnectionExt as _;
use x11rb::rust_connection::RustConnection;

const PATIENCE: Duration = Duration::from_secs(15);
const RETURN: u32 = 0xff0d;
const ESCAPE: u32 = 0xff1b;

/// A virtual screen; it goes when it is dropped.
pub struct Screen {
    server: Child,
    // Xvfb ends when it cannot write here.
    _said: BufReader<ChildStdout>,
    // Kept: a server without a client starts over, and turns away whoever comes just then.
    connection: RustConnection,
    name: String,
}

impl Screen {
    /// Starts Xvfb on a display that it picks itself, 1280 by 900 pixels.
    ///
    /// # Panics
    /// If Xvfb is missing or does not start.
    #[must_use]
    pub fn new() -> Self {
        let mut server = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "1280x900x24", "-nolisten", "tcp"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("Xvfb starts (Debian: xvfb; `cargo xtask test` installs it)");
        let mut said = BufReader::new(server.stdout.take().expect("its output is piped"));
        let mut number = String::new();
        said.read_line(&mut number).expect("Xvfb says its display");
        assert!(!number.trim().is_empty(), "Xvfb ended before it had a display");
        let name = format!(":{}", number.trim());
        let (connection, _) = x11rb::connect(Some(&name)).expect("Xvfb takes a client");
        Self { server, _said: said, connection, name }
    }

    /// What stands in `DISPLAY` for it.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Titles of the windows that can be seen on it.
    #[must_use]
    pub fn titles(&self) -> Vec<String> {
        let connection = &self.connection;
        visible(connection).into_iter().filter_map(|window| title(connection, window)).filter(|title| !title.is_empty()).collect()
    }

    /// Waits until just as many windows can be seen.
    ///
    /// # Panics
    /// If it does not come to that.
    pub fn wait_for_windows(&self, number: usize) {
        wait_for(&format!("{number} windows can be seen"), || (self.titles().len() == number).then_some(()));
    }

    /// Waits for a window of another title than those `known`, gives it the keyboard, and presses Return in it.
    ///
    /// # Panics
    /// If none comes in time.
    pub fn accept_dialog_beside(&self, known: &str) {
        self.press_in_dialog_beside(known, RETURN);
    }

    /// As [`Screen::accept_dialog_beside`], with Escape.
    ///
    /// # Panics
    /// If none comes in time.
    pub fn dismiss_dialog_beside(&self, known: &str) {
        self.press_in_dialog_beside(known, ESCAPE);
    }

    fn press_in_dialog_beside(&self, known: &str, key: u32) {
        let connection = &self.connection;
        let dialog = wait_for("a dialog opens", || {
            visible(connection)
                .into_iter()
                .find(|window| title(connection, *window).is_some_and(|title| !title.is_empty() && title != known))
        });
        let keycode = keycode(connection, key);
        let root = connection.setup().roots[0].root;
        // Without a window manager nobody hands out the keyboard. The dialog fills itself a moment after it is shown, and
        // ignores keys until then: so until it is gone.
        wait_for("the dialog takes the key and closes", || {
            if !visible(connection).contains(&dialog) {
                return Some(());
            }
            let _ = connection.set_input_focus(InputFocus::PARENT, dialog, x11rb::CURRENT_TIME).ok()?.check();
            std::thread::sleep(Duration::from_millis(400));
            for (kind, pause) in [(2, 60), (3, 400)] {
                connection.xtest_fake_input(kind, keycode, 0, root, 0, 0, 0).ok()?;
                connection.flush().ok()?;
                std::thread::sleep(Duration::from_millis(pause));
            }
            (!visible(connection).contains(&dialog)).then_some(())
        });
    }

    /// Closes the window of that title as its title bar would: the program is asked, and may put its things in order.
    ///
    /// # Panics
    /// If there is no such window.
    pub fn close(&self, name: &str) {
        let connection = &self.connection;
        let window = visible(connection).into_iter().find(|window| title(connection, *window).as_deref() == Some(name));
        let window = window.unwrap_or_else(|| panic!("no window {name}; there are {:?}", self.titles()));
        let atom = |name: &[u8]| connection.intern_atom(false, name).expect("sent").reply().expect("an atom").atom;
        let please = ClientMessageEvent::new(32, window, atom(b"WM_PROTOCOLS"), [atom(b"WM_DELETE_WINDOW"), 0, 0, 0, 0]);
        connection.send_event(false, window, EventMask::NO_EVENT, please).expect("sent").check().expect("taken");
    }

    /// Whether words can be seen: the edges of letters are drawn in many shades, and nothing else that a window shows
    /// before its page is. A few rows of pixels are looked at, so that looking costs next to nothing.
    ///
    /// # Panics
    /// If the screen is gone.
    #[must_use]
    pub fn shows_words(&self) -> bool {
        let connection = &self.connection;
        let screen = &connection.setup().roots[0];
        let (root, width) = (screen.root, screen.width_in_pixels);
        let rows = (10..screen.height_in_pixels.cast_signed()).step_by(11);
        let asked: Vec<_> = rows.map(|y| connection.get_image(ImageFormat::Z_PIXMAP, root, 0, y, width, 1, !0).expect("sent")).collect();
        let mut shades = BTreeSet::new();
        for row in asked {
            let pixels = row.reply().expect("a row of pixels").data;
            shades.extend(pixels.as_chunks::<4>().0.iter().copied());
        }
        shades.len() > 12
    }
}

impl Default for Screen {
    fn default() -> Self {
        Self::new()
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

/// Top-level windows that are shown. Without a window manager they are the root's own children.
fn visible(connection: &RustConnection) -> Vec<Window> {
    let root = connection.setup().roots[0].root;
    let children = connection.query_tree(root).ok().and_then(|tree| tree.reply().ok()).map(|tree| tree.children).unwrap_or_default();
    let shown = |window: &Window| {
        let attributes = connection.get_window_attributes(*window).ok().and_then(|attributes| attributes.reply().ok());
        attributes.is_some_and(|attributes| attributes.map_state == MapState::VIEWABLE)
    };
    children.into_iter().filter(shown).collect()
}

fn title(connection: &RustConnection, window: Window) -> Option<String> {
    let property = connection.get_property(false, window, AtomEnum::WM_NAME, AtomEnum::ANY, 0, 256).ok()?.reply().ok()?;
    Some(String::from_utf8_lossy(&property.value).into_owned())
}

fn keycode(connection: &RustConnection, symbol: u32) -> u8 {
    let (first, last) = (connection.setup().min_keycode, connection.setup().max_keycode);
    let mapping = connection.get_keyboard_mapping(first, last - first + 1).expect("sent").reply().expect("a keyboard");
    let per_code = usize::from(mapping.keysyms_per_keycode);
    let place = mapping.keysyms.chunks(per_code).position(|symbols| symbols.contains(&symbol)).expect("the key is on the keyboard");
    first + u8::try_from(place).expect("keycodes fit a byte")
}

fn wait_for<T>(what: &str, mut attempt: impl FnMut() -> Option<T>) -> T {
    let deadline = Instant::now() + PATIENCE;
    loop {
        if let Some(found) = attempt() {
            return found;
        }
        assert!(Instant::now() < deadline, "waited {} s in vain until {what}", PATIENCE.as_secs());
        std::thread::sleep(Duration::from_millis(50));
    }
}
