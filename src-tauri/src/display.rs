//! Whether there is a screen to open a window on – the window toolkit panics without one, so we look first – and who paints it.

/// True where a window can be opened, as far as the environment tells. A display that is named but does not answer is
/// found later, when the toolkit starts.
pub(crate) fn is_present() -> bool {
    if cfg!(any(target_os = "windows", target_os = "macos")) {
        return true;
    }
    ["WAYLAND_DISPLAY", "WAYLAND_SOCKET", "DISPLAY"].iter().any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()))
}

/// Lets the processor paint the page, where nobody chose otherwise: a page of text needs no graphics card, and its
/// first words need not wait for shaders to be built. Called before anything else runs, for it changes the environment.
pub(crate) fn paint_without_shaders() {
    #[cfg(target_os = "linux")]
    // Refused, the page is painted as it would have been anyway.
    let _ = glib::setenv("WEBKIT_SKIA_ENABLE_CPU_RENDERING", "1", false);
}
