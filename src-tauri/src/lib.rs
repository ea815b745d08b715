//! The desktop shell
