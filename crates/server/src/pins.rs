//! What is kept of a PIN: Argon2id with a salt of its own, in the PHC string format, so that the work asked for can
//! grow without making older ones useless. The work and its source stand beside [`vaern_domain::Pin`].

use crate::codes::random;
use crate::store::StoreError;
use argon2::password_hash::{PasswordHasher as _, PasswordVerifier as _};
use argon2::{Algorithm, Argon2, Params, Version};
use tokio::sync::Semaphore;
use vaern_domain::Pin;
use vaern_domain::pin::{PIN_LANES, PIN_MEMORY_KIB, PIN_PASSES};

/// PINs computed at a time: each takes 19 MiB and a core.
const AT_A_TIME: usize = 2;
const SALT_BYTES: usize = 16;

/// Computes PINs, few at a time and never on a thread that serves others.
#[derive(Debug)]
pub struct Pins {
    turns: Semaphore,
}

impl Default for Pins {
    fn default() -> Self {
        Self {
            turns: Semaphore::new(AT_A_TIME),
        }
    }
}

impl Pins {
    /// What is to be stored of a PIN.
    ///
    /// # Errors
    /// When the operating system gives no random bytes, or the work was cut off.
    pub async fn keep(&self, pin: Pin) -> Result<String, StoreError> {
        let salt = random::<SALT_BYTES>()?;
        self.aside(move || {
            let kept = argon2()?.hash_password_with_salt(pin.digits(), &salt);
            Ok(kept.map_err(|_| StoreError::CutOff)?.to_string())
        })
        .await
    }

    /// Whether the PIN is the one that was kept.
    ///
    /// # Errors
    /// When the work was cut off.
    pub async fn fits(&self, pin: Pin, kept: String) -> Result<bool, StoreError> {
        self.aside(move || Ok(argon2()?.verify_password(pin.digits(), kept.as_str()).is_ok()))
            .await
    }

    async fn aside<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        let _turn = self.turns.acquire().await.map_err(|_| StoreError::CutOff)?;
        tokio::task::spawn_blocking(work)
            .await
            .map_err(|_| StoreError::CutOff)?
    }
}

fn argon2() -> Result<Argon2<'static>, StoreError> {
    let work = Params::new(PIN_MEMORY_KIB, PIN_PASSES, PIN_LANES, None).map_err(|_| StoreError::CutOff)?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, work))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn only_the_pin_itself_fits_and_two_of_the_same_differ() {
        let pins = Pins::default();
        let pin = |text: &str| Pin::typed(text).unwrap();
        let kept = pins.keep(pin("280417")).await.unwrap();
        assert!(
            kept.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"),
            "the work is what OWASP asks for: {kept}"
        );
        assert!(pins.fits(pin("280417"), kept.clone()).await.unwrap());
        assert!(!pins.fits(pin("280418"), kept.clone()).await.unwrap());
        assert!(!pins.fits(pin("280417"), "damaged".to_owned()).await.unwrap());
        assert_ne!(
            pins.keep(pin("280417")).await.unwrap(),
            kept,
            "each has its own salt"
        );
    }
}
