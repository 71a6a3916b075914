//! `backup` and `restore` of the program, on SQLite's file: while the server runs, and back to an earlier state.

use crate::command_line::{run, start, stdout};
use std::path::Path;
use vaern_server::store::sql::restore_file;
use vaern_server::text_keys::KeyFile;

fn stderr(output: &std::process::Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

fn done(args: &[&str]) -> String {
    let output = run(args);
    assert!(output.status.success(), "{args:?}: {}", stderr(&output));
    stdout(&output)
}

fn epoch(file: &Path) -> i64 {
    let file = rusqlite::Connection::open(file).unwrap();
    file.query_row("SELECT epoch FROM organisation", [], |row| row.get(0))
        .unwrap()
}

#[test]
fn a_copy_is_made_while_the_server_runs_and_put_back_when_it_does_not() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).display().to_string();
    let (data, copy) = (path("data"), path("copy.sqlite"));
    done(&["organisation", "create", "--data", &data, "--name", "Lyngby"]);
    let running = start(&["serve", "--data", &data, "--listen", "127.0.0.1:0"]);
    let made = done(&["backup", "--data", &data, "--to", &copy]);
    assert!(made.contains("0 changes"), "{made}");
    let taken = run(&["backup", "--data", &data, "--to", &copy]);
    assert_eq!(taken.status.code(), Some(1), "a copy is never written over");
    done(&[
        "unit", "add", "--data", &data, "--name", "Nord", "--kind", "school",
    ]);
    let refused = run(&["restore", "--data", &data, "--from", &copy]);
    assert!(
        stderr(&refused).contains("stop the server"),
        "{}",
        stderr(&refused)
    );
    drop(running);

    let before = epoch(&folder.path().join("data/vaern.sqlite"));
    let said = done(&["restore", "--data", &data, "--from", &copy]);
    let set_aside = said
        .lines()
        .next()
        .unwrap()
        .rsplit(' ')
        .next()
        .unwrap()
        .to_owned();
    assert!(Path::new(&set_aside).is_file(), "nothing is deleted: {said}");
    let restored = epoch(&folder.path().join("data/vaern.sqlite"));
    assert!(restored > before);
    let units = |file: &str| -> i64 {
        let file = rusqlite::Connection::open(file).unwrap();
        file.query_row("SELECT count(*) FROM unit", [], |row| row.get(0))
            .unwrap()
    };
    assert_eq!((units(&path("data/vaern.sqlite")), units(&set_aside)), (0, 1));
    assert!(done(&["verify", "--data", &data]).contains("whole"));
    assert!(done(&["rollups", "--data", &data]).contains("agree"));

    // The same copy once more, with everything else lost: still another life.
    std::fs::remove_file(&set_aside).unwrap();
    std::fs::remove_file(path("data/vaern.sqlite")).unwrap();
    let (file, from) = (
        folder.path().join("data/vaern.sqlite"),
        folder.path().join("copy.sqlite"),
    );
    let later = chrono::Utc::now() + chrono::TimeDelta::hours(1);
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime
        .block_on(restore_file(&file, &from, &KeyFile::beside(&file), later))
        .unwrap();
    assert!(epoch(&folder.path().join("data/vaern.sqlite")) > restored);
}

#[test]
fn what_a_lost_file_left_beside_it_is_not_read_into_the_copy() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).display().to_string();
    let (data, copy) = (path("data"), path("copy.sqlite"));
    done(&["organisation", "create", "--data", &data, "--name", "Lyngby"]);
    done(&["backup", "--data", &data, "--to", &copy]);
    // A server that was killed: what it committed last stands in the log beside the file.
    let file = folder.path().join("data/vaern.sqlite");
    let killed = rusqlite::Connection::open(&file).unwrap();
    killed
        .execute_batch(
            "PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0;
             UPDATE organisation SET name = 'a later state'; CREATE TABLE later (state TEXT);",
        )
        .unwrap();
    for ending in ["-wal", "-shm"] {
        std::fs::copy(
            path(&format!("data/vaern.sqlite{ending}")),
            path(&format!("kept{ending}")),
        )
        .unwrap();
    }
    drop(killed);
    std::fs::remove_file(&file).unwrap();
    for ending in ["-wal", "-shm"] {
        std::fs::rename(
            path(&format!("kept{ending}")),
            path(&format!("data/vaern.sqlite{ending}")),
        )
        .unwrap();
    }

    done(&["restore", "--data", &data, "--from", &copy]);
    let name: String = rusqlite::Connection::open(&file)
        .unwrap()
        .query_row("SELECT name FROM organisation", [], |row| row.get(0))
        .unwrap();
    assert_eq!(name, "Lyngby", "the copy is what was put back, and nothing else");
    assert!(done(&["verify", "--data", &data]).contains("whole"));
    let kept = std::fs::read_dir(&data)
        .unwrap()
        .filter(|entry| {
            let name = entry.as_ref().unwrap().file_name();
            name.to_string_lossy().ends_with("Z-wal")
        })
        .count();
    assert_eq!(kept, 1, "what was left is set aside, not deleted");
}

#[test]
fn what_is_no_copy_is_not_put_back() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).display().to_string();
    let (data, copy) = (path("data"), path("copy.sqlite"));
    done(&["organisation", "create", "--data", &data, "--name", "Lyngby"]);
    std::fs::write(
        &copy,
        "no database, but long enough to be read as the beginning of one ....",
    )
    .unwrap();
    let refused = run(&["restore", "--data", &data, "--from", &copy]);
    assert_eq!(refused.status.code(), Some(1));
    assert!(
        done(&["verify", "--data", &data]).contains("whole"),
        "what was there is there"
    );
}

#[test]
fn a_store_is_moved_by_the_program_with_counts_and_digests() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).display().to_string();
    done(&[
        "organisation",
        "create",
        "--data",
        &path("data"),
        "--name",
        "Lyngby",
    ]);
    let from = format!("sqlite:{}", path("data/vaern.sqlite"));
    let to = format!("sqlite:{}", path("moved.sqlite"));
    let said = done(&["move", "--from", &from, "--to", &to]);
    let organisation = said
        .lines()
        .find(|line| line.starts_with("organisation "))
        .unwrap();
    assert_eq!(organisation.split_whitespace().nth(1), Some("1"), "{said}");
    let refused = run(&["move", "--from", &from, "--to", &to]);
    assert!(stderr(&refused).contains("not empty"), "{}", stderr(&refused));
}
