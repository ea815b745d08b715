//! Whether there is a screen to open a window on. The window toolkit panics without one, so we look first.

/// True where a window can be opened, as far as the environment tells. A display that is named but does not answer is
/// found later, when the toolkit starts.
pub(crate) fn is_present() -> bool {
    if cfg!(any(target_os = "windows", target_os = "macos")) {
        return true;
    }
    ["WAYLAND_DISPLAY", "WAYLAND_SOCKET", "DISPLAY"].iter().any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()))
}
