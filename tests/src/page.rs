//! What the window shows, and a person's hands on it: things are found by role and accessible name, as a screen reader
//! finds them, and every input is counted.

use std::cell::Cell;
use std::time::{Duration, Instant};

use fantoccini::Client;
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::elements::Element;
use serde_json::{Value, json};

use crate::program;

const PATIENCE: Duration = Duration::from_secs(15);
const FIND: &str = include_str!("find.js");

/// Keys that have no letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// Tab.
    Tab,
    /// Return.
    Enter,
    /// The space bar.
    Space,
    /// Escape.
    Escape,
    /// An arrow.
    Up,
    /// An arrow.
    Down,
    /// An arrow.
    Left,
    /// An arrow.
    Right,
    /// A letter or digit.
    Char(char),
}

impl Key {
    fn code(self) -> char {
        match self {
            Self::Tab => '\u{e004}',
            Self::Enter => '\u{e007}',
            Self::Space => ' ',
            Self::Escape => '\u{e00c}',
            Self::Left => '\u{e012}',
            Self::Up => '\u{e013}',
            Self::Right => '\u{e014}',
            Self::Down => '\u{e015}',
            Self::Char(letter) => letter,
        }
    }
}

/// The page in the open window. Its methods panic where a test has to fail; the message says what was looked for.
pub struct Page {
    client: Client,
    inputs: Cell<u32>,
}

impl Page {
    pub(crate) fn new(client: Client) -> Self {
        Self { client, inputs: Cell::new(0) }
    }

    /// Ends the driver's session, which also ends the program if it still runs.
    pub(crate) async fn end(self) -> Result<(), fantoccini::error::CmdError> {
        self.client.close().await
    }

    /// How often a person has clicked, pressed a key or filled a field so far.
    #[must_use]
    pub fn inputs(&self) -> u32 {
        self.inputs.get()
    }

    /// Runs a script in the page; its `return` is the answer.
    ///
    /// # Panics
    /// If the script throws.
    pub async fn run(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.client.execute(script, arguments).await.unwrap_or_else(|error| panic!("{script}\nthrew {error}"))
    }

    /// Runs the body of an asynchronous function in the page and waits for what it returns, or for what it throws.
    ///
    /// # Panics
    /// If it neither returns nor throws in time.
    pub async fn run_async(&self, body: &str, arguments: Vec<Value>) -> Result<Value, Value> {
        let script = format!(
            "const done = arguments[arguments.length - 1];
             (async (...arguments) => {{ {body} }})(...[...arguments].slice(0, -1))
               .then((value) => done({{ value }}), (error) => done({{ error: error instanceof Error ? String(error) : error }}));"
        );
        let mut answer = self.client.execute_async(&script, arguments).await.unwrap_or_else(|error| panic!("{body}\nthrew {error}"));
        match answer.get_mut("error") {
            Some(error) => Err(error.take()),
            None => Ok(answer["value"].take()),
        }
    }

    /// Calls the door from the page, as its own scripts do.
    pub async fn call(&self, name: &str, request: Value) -> Result<Value, Value> {
        let knock = "return await window.__TAURI_INTERNALS__.invoke('call', { name: arguments[0], request: arguments[1] });";
        self.run_async(knock, vec![json!(name), request]).await
    }

    /// Waits for something shown, of that role and exactly that name.
    ///
    /// # Panics
    /// If it does not come.
    pub async fn find(&self, role: &str, name: &str) -> Element {
        self.wait_for(role, name, true).await
    }

    /// Waits for something shown, of that role, with `part` in its name.
    ///
    /// # Panics
    /// If it does not come.
    pub async fn find_like(&self, role: &str, part: &str) -> Element {
        self.wait_for(role, part, false).await
    }

    /// What can be read of something shown, found as by [`Page::find`].
    ///
    /// # Panics
    /// If it does not come.
    pub async fn text_of(&self, role: &str, name: &str) -> String {
        let element = self.find(role, name).await;
        element.text().await.unwrap_or_else(|error| panic!("{name} cannot be read: {error}"))
    }

    /// Types text where the focus is: one input.
    ///
    /// # Panics
    /// If nothing there takes text.
    pub async fn write(&self, text: &str) {
        self.count();
        let field = self.client.active_element().await.unwrap_or_else(|error| panic!("nothing has the focus: {error}"));
        field.send_keys(text).await.unwrap_or_else(|error| panic!("what has the focus takes no text: {error}"));
    }

    /// Whether something of that role and name is shown now.
    ///
    /// # Panics
    /// If the window no longer answers.
    pub async fn shows(&self, role: &str, name: &str) -> bool {
        self.look(role, name, true).await.is_some()
    }

    /// Clicks it: one input.
    ///
    /// # Panics
    /// If it does not come or cannot be clicked.
    pub async fn click(&self, role: &str, name: &str) {
        let element = self.find(role, name).await;
        self.click_on(&element).await;
    }

    /// Clicks it: one input.
    ///
    /// # Panics
    /// If it cannot be clicked.
    pub async fn click_on(&self, element: &Element) {
        self.count();
        if element.click().await.is_err() {
            // A radio behind its label: a person clicks the label.
            let label = self.run("const [input] = arguments; (input.labels?.[0] ?? input).click();", vec![json!(element)]).await;
            assert_eq!(label, Value::Null);
        }
    }

    /// Chooses from the list with `name` in its name: one input.
    ///
    /// # Panics
    /// If the list or the choice does not come.
    pub async fn choose(&self, name: &str, choice: &str) {
        let list = self.find_like("combobox", name).await;
        self.count();
        list.select_by_label(choice).await.unwrap_or_else(|error| panic!("{name} does not offer {choice}: {error}"));
    }

    /// Fills the field with `name` in its name: one input.
    ///
    /// # Panics
    /// If it does not come or takes no text.
    pub async fn fill(&self, name: &str, text: &str) {
        let field = self.find_like("textbox", name).await;
        self.count();
        field.clear().await.unwrap_or_else(|error| panic!("{name} cannot be emptied: {error}"));
        field.send_keys(text).await.unwrap_or_else(|error| panic!("{name} takes no text: {error}"));
    }

    /// Fills the field of exactly that name, be it for text, a number or a date: one input. As a person does: what stands there is
    /// selected and typed over.
    ///
    /// # Panics
    /// If it does not come or takes no text.
    pub async fn fill_field(&self, name: &str, text: &str) {
        let deadline = Instant::now() + PATIENCE;
        let field = loop {
            let mut found = None;
            for role in ["textbox", "combobox"] {
                found = found.or(self.look(role, name, true).await);
            }
            if let Some(field) = found {
                break field;
            }
            if Instant::now() > deadline {
                panic!("waited {} s in vain for the field {name:?}; the window says:\n{}", PATIENCE.as_secs(), self.text().await);
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        };
        self.count();
        field.clear().await.unwrap_or_else(|error| panic!("{name} cannot be emptied: {error}"));
        field.send_keys(text).await.unwrap_or_else(|error| panic!("{name} takes no text: {error}"));
    }

    /// Presses a key where the focus is: one input.
    ///
    /// # Panics
    /// If the window no longer answers.
    pub async fn press(&self, key: Key) {
        self.press_with(None, key).await;
    }

    /// Presses Control and a key together: one input.
    ///
    /// # Panics
    /// If the window no longer answers.
    pub async fn press_control(&self, key: Key) {
        self.press_with(Some('\u{e009}'), key).await;
    }

    async fn press_with(&self, held: Option<char>, key: Key) {
        self.count();
        let mut keys = KeyActions::new("keyboard".to_owned());
        for value in held.into_iter().chain([key.code()]) {
            keys = keys.then(KeyAction::Down { value });
        }
        for value in [key.code()].into_iter().chain(held) {
            keys = keys.then(KeyAction::Up { value });
        }
        self.client.perform_actions(keys).await.unwrap_or_else(|error| panic!("{key:?} cannot be pressed: {error}"));
    }

    /// Makes the window so large, in pixels.
    ///
    /// # Panics
    /// If it cannot be.
    pub async fn resize(&self, width: u32, height: u32) {
        self.client.set_window_size(width, height).await.unwrap_or_else(|error| panic!("{width}x{height} cannot be: {error}"));
    }

    /// Everything that can be read, without the invisible marks that Fluent puts around what it fills in.
    ///
    /// # Panics
    /// If the window no longer answers.
    pub async fn text(&self) -> String {
        let text = self.run("return document.body.innerText.replace(/[\\u2066-\\u2069]/g, '');", vec![]).await;
        text.as_str().unwrap_or_default().to_owned()
    }

    /// Waits until `words` can be read.
    ///
    /// # Panics
    /// If they do not come; the message holds what is there instead.
    pub async fn reads(&self, words: &str) {
        let deadline = Instant::now() + PATIENCE;
        loop {
            let text = self.text().await;
            if text.contains(words) {
                return;
            }
            assert!(Instant::now() < deadline, "waited {} s in vain for the words {words:?}; the window says:\n{text}", PATIENCE.as_secs());
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
    }

    /// Keeps a picture of the window as `target/screenshots/<name>.png`.
    ///
    /// # Panics
    /// If the picture cannot be taken or kept.
    pub async fn screenshot(&self, name: &str) {
        // A picture shows the frame that was painted last: without this wait, text is missing from most of them.
        let painted = "await document.fonts.ready; await new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)));";
        self.run_async(painted, vec![]).await.unwrap_or_else(|error| panic!("the window does not paint: {error}"));
        let picture = self.client.screenshot().await.unwrap_or_else(|error| panic!("no picture of the window: {error}"));
        let folder = program::screenshots();
        std::fs::create_dir_all(&folder)
            .and_then(|()| std::fs::write(folder.join(format!("{name}.png")), picture))
            .expect("the picture can be kept");
    }

    /// The driver's own client, for what is not here.
    #[must_use]
    pub fn client(&self) -> &Client {
        &self.client
    }

    async fn wait_for(&self, role: &str, name: &str, whole: bool) -> Element {
        let deadline = Instant::now() + PATIENCE;
        loop {
            if let Some(element) = self.look(role, name, whole).await {
                return element;
            }
            if Instant::now() > deadline {
                let text = self.text().await;
                panic!("waited {} s in vain for the {role} {name:?}; the window says:\n{text}", PATIENCE.as_secs());
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    async fn look(&self, role: &str, name: &str, whole: bool) -> Option<Element> {
        let found = self.run(FIND, vec![json!(role), json!(name), json!(whole)]).await;
        let id = found.as_object()?.values().next()?.as_str()?.to_owned();
        Some(Element::from_element_id(self.client.clone(), id.into()))
    }

    fn count(&self) {
        self.inputs.set(self.inputs.get() + 1);
    }
}
