use crate::host::{Device, key};
use vaern_client::store::{Store, StoreError};
use vaern_domain::access::Role;

#[test]
fn a_wrong_key_is_told_and_the_file_is_kept() {
    let mut device = Device::enrolled(Role::Employee);
    device.record();
    let path = device.folder.path().join("store.sqlite");
    drop(device.app);
    let before = std::fs::read(&path).unwrap();
    assert!(matches!(Store::open(&path, &key(2)), Err(StoreError::Unreadable)));
    assert_eq!(std::fs::read(&path).unwrap(), before, "not a byte is changed");
    assert_eq!(Store::open(&path, &key(1)).unwrap().incident_count().unwrap(), 1);
}

#[test]
fn a_second_process_is_told_that_the_store_is_in_use() {
    let device = Device::enrolled(Role::Employee);
    let path = device.folder.path().join("store.sqlite");
    assert!(matches!(Store::open(&path, &key(1)), Err(StoreError::InUse)));
}

#[test]
fn a_damaged_file_is_unreadable_not_replaced() {
    let folder = tempfile::TempDir::new().unwrap();
    let path = folder.path().join("store.sqlite");
    std::fs::write(&path, vec![b'x'; 8192]).unwrap();
    assert!(matches!(Store::open(&path, &key(1)), Err(StoreError::Unreadable)));
    assert_eq!(std::fs::read(&path).unwrap(), vec![b'x'; 8192]);
}

#[test]
fn a_store_of_a_newer_app_is_left_alone() {
    let device = Device::enrolled(Role::Employee);
    device
        .app
        .store
        .connection()
        .pragma_update(None, "user_version", 99)
        .unwrap();
    let path = device.folder.path().join("store.sqlite");
    drop(device.app);
    assert!(matches!(
        Store::open(&path, &key(1)),
        Err(StoreError::Newer { found: 99, .. })
    ));
}

#[test]
fn nothing_of_a_record_stands_in_plain_text() {
    let mut device = Device::enrolled(Role::Employee);
    device.record();
    let mut files = 0;
    for entry in std::fs::read_dir(device.folder.path()).unwrap() {
        let content = std::fs::read(entry.unwrap().path()).unwrap();
        files += 1;
        for marker in [
            "recorded",
            "Fjordskolen",
            "Ane Test",
            "CREATE TABLE",
            "SQLite format",
        ] {
            let found = content
                .windows(marker.len())
                .any(|part| part == marker.as_bytes());
            assert!(!found, "{marker:?} can be read");
        }
    }
    assert!(files >= 2, "database and write-ahead log were searched");
}
