//! Files that only a passphrase or a secret key opens, in the format of `age` (age-encryption.org/v1), so that the standard
//! tool opens them too.
//!
//! ```text
//! export      ── a passphrase ──────────────────────────► ….zip.age
//! backup      ── a key of this device ──────────────────► pathfolio-….zip.age, attachments/ab/<sha256>.age
//! that key    ── a passphrase ──────────────────────────► key.age, beside the backups
//! ```
//!
//! A backup asks for nothing, because the key lies in the data directory, where the record lies plain besides. What leaves
//! the machine needs the passphrase, or the key as the recovery sheet has it. Files are read where they are needed, part by
//! part; nothing is ever decrypted into a file. No other module names age.

mod key_file;
mod reader;
mod ring;

pub(crate) use reader::Source;
pub use ring::Keyring;

use age::secrecy::{ExposeSecret, SecretString};
use std::{collections::BTreeSet, fmt, io, iter};

/// The work that guessing a passphrase once costs: 2^18 rounds with 256 MB, about a second. The standard tool's own.
const WORK: u8 = 18;

/// The most work that a file from elsewhere may ask for: four times as much, with 1 GB.
const MOST_WORK: u8 = 20;

/// The fewest characters of a passphrase.
pub const SHORTEST: usize = 12;

/// The fewest different ones among them.
const FEWEST: usize = 5;

/// What somebody keeps in their head. Never shown, never written.
#[derive(Clone)]
pub struct Passphrase(SecretString);

impl Passphrase {
    /// One to protect files with; none if it is so short or so uniform that it protects nothing.
    pub fn new(words: &str) -> Option<Self> {
        let different: BTreeSet<char> = words.trim().chars().collect();
        (words.trim().chars().count() >= SHORTEST && different.len() >= FEWEST).then(|| Self::given(words))
    }

    /// One to open files with, whatever it is.
    pub fn given(words: &str) -> Self {
        Self(SecretString::from(words.to_owned()))
    }

    fn recipient(&self) -> age::scrypt::Recipient {
        let mut recipient = age::scrypt::Recipient::new(self.0.clone());
        recipient.set_work_factor(WORK);
        recipient
    }

    fn identity(&self) -> age::scrypt::Identity {
        let mut identity = age::scrypt::Identity::new(self.0.clone());
        identity.set_max_work_factor(MOST_WORK);
        identity
    }
}

/// A secret key (X25519), which opens what was encrypted with it.
#[derive(Clone)]
pub struct SecretKey(age::x25519::Identity);

impl SecretKey {
    fn new() -> Self {
        Self(age::x25519::Identity::generate())
    }

    /// `AGE-SECRET-KEY-1…`, in groups or not, in capitals or not; none if it is no such key.
    pub fn parse(words: &str) -> Option<Self> {
        let whole: String = words.split_whitespace().collect::<String>().to_uppercase();
        whole.parse().ok().map(Self)
    }

    /// `AGE-SECRET-KEY-1…`, for the recovery sheet.
    pub fn words(&self) -> String {
        self.0.to_string().expose_secret().to_owned()
    }

    /// What names it in public: `age1…`.
    pub fn public(&self) -> String {
        self.0.to_public().to_string()
    }
}

impl PartialEq for SecretKey {
    fn eq(&self, other: &Self) -> bool {
        self.public() == other.public()
    }
}

/// What encrypted files are opened with.
#[derive(Clone, Default)]
pub struct Keys {
    secrets: Vec<SecretKey>,
    passphrase: Option<Passphrase>,
    /// Whether a person gave one of them for this very file.
    given: bool,
}

impl Keys {
    /// What a person gave: a secret key, or else a passphrase, on top of these.
    pub fn and_given(mut self, words: &str) -> Self {
        match SecretKey::parse(words) {
            Some(key) => self.secrets.push(key),
            None => self.passphrase = Some(Passphrase::given(words)),
        }
        self.given = true;
        self
    }

    fn of(secrets: Vec<SecretKey>) -> Self {
        Self { secrets, ..Self::default() }
    }

    /// Whether there are none.
    pub(crate) fn is_empty(&self) -> bool {
        self.secrets.is_empty() && self.passphrase.is_none()
    }

    /// The secret keys.
    pub fn secrets(&self) -> &[SecretKey] {
        &self.secrets
    }
}

/// How a file is encrypted that is written.
#[derive(Clone, Copy, Default)]
pub enum Seal<'a> {
    /// Not at all.
    #[default]
    Open,
    /// With a passphrase.
    Passphrase(&'a Passphrase),
    /// With a key.
    Key(&'a SecretKey),
}

impl Seal<'_> {
    /// What encrypts; none where nothing is encrypted.
    pub(crate) fn encryptor(self) -> io::Result<Option<age::Encryptor>> {
        let made = match self {
            Seal::Open => return Ok(None),
            Seal::Passphrase(passphrase) => age::Encryptor::with_recipients(iter::once(&passphrase.recipient() as _)),
            Seal::Key(key) => age::Encryptor::with_recipients(iter::once(&key.0.to_public() as _)),
        };
        made.map(Some).map_err(|error| io::Error::other(error.to_string()))
    }

    /// What opens again what was encrypted so.
    pub(crate) fn keys(self) -> Keys {
        match self {
            Seal::Open => Keys::default(),
            Seal::Passphrase(passphrase) => Keys { passphrase: Some(passphrase.clone()), ..Keys::default() },
            Seal::Key(key) => Keys::of(vec![key.clone()]),
        }
    }
}

/// Why an encrypted file was not opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shut {
    /// It needs a passphrase, and none was given.
    Passphrase,
    /// It was encrypted with a key that is not here; whether a file with that key may lie beside it, for which a passphrase serves.
    Key {
        /// Whether there is one.
        beside: bool,
    },
    /// Neither the passphrase nor the key that were given opens it.
    Wrong,
    /// It asks for more work than such a file may.
    Work,
    /// It is not as it was written.
    Altered,
}

impl Shut {
    fn of(error: &age::DecryptError) -> Self {
        match error {
            age::DecryptError::DecryptionFailed | age::DecryptError::KeyDecryptionFailed | age::DecryptError::NoMatchingKeys => Self::Wrong,
            age::DecryptError::ExcessiveWork { .. } => Self::Work,
            _ => Self::Altered,
        }
    }
}

impl fmt::Display for Shut {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Shut::Passphrase => "a passphrase is needed",
            Shut::Key { .. } => "the key is not here",
            Shut::Wrong => "the wrong passphrase or key",
            Shut::Work => "it asks for too much work",
            Shut::Altered => "not as it was written",
        })
    }
}

macro_rules! hidden {
    ($($name:ty),+) => {
        $(impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(concat!(stringify!($name), "(hidden)"))
            }
        })+
    };
}
hidden!(Passphrase, SecretKey, Keys, Seal<'_>);
