//! The TypeScript that the window is checked against is the one the command list yields. `cargo xtask codegen` writes it
//! (by running this with PATHFOLIO_BLESS set).

use std::{env, fs, path::Path};

#[test]
fn generated_typescript_is_what_the_command_list_yields() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../ui/src/lib/api/generated/commands.ts");
    let expected = pathfolio_app::typescript();
    if env::var_os("PATHFOLIO_BLESS").is_some() {
        fs::write(&file, &expected).unwrap();
    }
    let found = fs::read_to_string(&file).unwrap_or_default();
    assert!(found == expected, "{} is not what the command list yields: run `cargo xtask codegen`", file.display());
}
