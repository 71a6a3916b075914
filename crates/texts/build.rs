//! The words are read at compile time; cargo must see when they change.

fn main() {
    println!("cargo:rerun-if-changed=../../locales");
}
