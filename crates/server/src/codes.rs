//! Secrets: enrolment codes, device tokens, and the random bytes both are made of.
//!
//! Neither a code nor a token is ever stored, only its SHA-256. A token has 256 random bits, so a fast hash is
//! enough; a code has about 59, lives for [`CODE_DAYS`] and works once.

use sha2::{Digest as _, Sha256};
use subtle::ConstantTimeEq as _;
use vaern_protocol::enrolment::{CODE_ALPHABET, CODE_LENGTH};

/// Days in which a code can be used.
pub const CODE_DAYS: u64 = 14;

/// Bytes in a device's token.
pub const TOKEN_BYTES: usize = 32;

/// SHA-256 of a secret.
#[derive(Clone, Copy)]
pub struct SecretHash([u8; 32]);

impl SecretHash {
    /// The hash of a code in its normalised form.
    pub fn of_code(code: &str) -> Self {
        Self(Sha256::digest(code.as_bytes()).into())
    }

    /// The hash of a token written as 64 hexadecimal digits of either case. None when it is not.
    pub fn of_token(token: &str) -> Option<Self> {
        let bytes = hex::decode(token).ok()?;
        (bytes.len() == TOKEN_BYTES).then(|| Self(Sha256::digest(&bytes).into()))
    }

    /// A hash of which nobody knows the secret.
    pub fn of_nothing(random: [u8; 32]) -> Self {
        Self(random)
    }

    /// As 64 hexadecimal digits, for the store.
    pub fn digits(&self) -> String {
        hex::encode(self.0)
    }

    /// The first eight bytes: enough to find the row by, too little to guess the rest from the time a search takes.
    pub fn lookup(&self) -> String {
        hex::encode(&self.0[..8])
    }

    /// Whether the stored digits are this hash, in a time that does not tell where they differ.
    pub fn is(&self, stored_digits: &str) -> bool {
        self.digits().as_bytes().ct_eq(stored_digits.as_bytes()).into()
    }
}

/// A new code, in its normalised form.
///
/// # Errors
/// When the operating system gives no random bytes.
pub fn new_code() -> Result<String, getrandom::Error> {
    let letters: Vec<char> = CODE_ALPHABET.chars().collect();
    // Bytes past the last whole multiple of the alphabet are thrown away: every letter must be equally likely.
    let fair = 256 / letters.len() * letters.len();
    let mut code = String::with_capacity(CODE_LENGTH);
    while code.len() < CODE_LENGTH {
        let byte = usize::from(random::<1>()?[0]);
        if byte < fair {
            code.push(letters[byte % letters.len()]);
        }
    }
    Ok(code)
}

/// Random bytes from the operating system.
///
/// # Errors
/// When it gives none.
pub fn random<const N: usize>() -> Result<[u8; N], getrandom::Error> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use vaern_protocol::enrolment::normalised_code;

    #[test]
    fn new_codes_have_the_form_of_a_code_and_differ() {
        let codes: Vec<String> = (0..50).map(|_| new_code().unwrap()).collect();
        for code in &codes {
            assert_eq!(
                normalised_code(code).as_ref(),
                Some(code),
                "a code we make must be one we take"
            );
        }
        let distinct: std::collections::BTreeSet<_> = codes.iter().collect();
        assert_eq!(distinct.len(), codes.len(), "codes must not repeat");
    }

    #[test]
    fn a_token_is_64_hexadecimal_digits() {
        let token = "0a".repeat(32);
        let hash = SecretHash::of_token(&token).unwrap();
        assert!(
            SecretHash::of_token(&token.to_uppercase())
                .unwrap()
                .is(&hash.digits()),
            "case means nothing"
        );
        assert!(!SecretHash::of_token(&"0b".repeat(32)).unwrap().is(&hash.digits()));
        for wrong in ["", "0a", &"0a".repeat(33), &"zz".repeat(32)] {
            assert!(SecretHash::of_token(wrong).is_none(), "{wrong:?} is no token");
        }
    }
}
