//! Generated files are committed and up to date.

use vaern_tests::generated::files;

#[test]
fn generated_files_are_up_to_date() {
    let update = std::env::var_os("VAERN_GENERATE").is_some();
    let mut stale = Vec::new();
    for file in files() {
        if update {
            std::fs::create_dir_all(file.path.parent().unwrap()).unwrap();
            std::fs::write(&file.path, &file.content).unwrap();
        }
        if std::fs::read_to_string(&file.path).unwrap_or_default() != file.content {
            stale.push(file.path);
        }
    }
    assert!(
        stale.is_empty(),
        "run `./dev generate`; these differ from the command list: {stale:?}"
    );
}
