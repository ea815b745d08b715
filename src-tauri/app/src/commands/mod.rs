//! The one command list. It yields the door, the TypeScript map and `batch`; nothing else names a command.
