//! One running transaction.

use crate::store::StoreError;
use crate::store::sql::row::Row;
use crate::store::sql::transaction::Scope;
use crate::store::sql::value::Value;
use bytes::BytesMut;
use deadpool_postgres::{Client, Object};
use futures_util::TryStreamExt as _;
use std::cell::Cell;
use std::error::Error;
use std::fmt::Write as _;
use std::ops::ControlFlow;
use std::pin::pin;
use tokio::runtime::Handle;
use tokio_postgres::error::SqlState;
use tokio_postgres::types::{IsNull, ToSql, Type, to_sql_checked};
use vaern_domain::id::OrganisationId;

/// What a transaction is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mode {
    Read,
    Write,
}

/// A transaction under way. When it is dropped in the middle, by a panic, its connection is closed: the next user of the
/// pool must not find it open.
pub(in crate::store::sql) struct Running {
    client: Option<Client>,
    runtime: Handle,
    mode: Mode,
    /// Whose row is locked already.
    entered: Cell<Option<OrganisationId>>,
}

impl Running {
    /// Begins, and says for whom. A writer waits here for the organisation's other writers.
    pub(super) fn begin(
        client: Client,
        runtime: Handle,
        mode: Mode,
        scope: &Scope,
    ) -> Result<Self, StoreError> {
        let mut sql = String::from(match mode {
            Mode::Read => "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;",
            // With the organisation's row locked, each statement sees all that earlier writers have committed.
            Mode::Write => "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE;",
        });
        push_scope(&mut sql, mode, scope);
        let running = Self {
            client: Some(client),
            runtime,
            mode,
            entered: Cell::new(scope.organisation()),
        };
        running.wait(running.client().batch_execute(&sql))?;
        Ok(running)
    }

    pub(in crate::store::sql) fn enter(&self, scope: &Scope) -> Result<(), StoreError> {
        if scope.organisation().is_some() && scope.organisation() == self.entered.get() {
            return Ok(());
        }
        self.entered.set(scope.organisation().or(self.entered.get()));
        let mut sql = String::new();
        push_scope(&mut sql, self.mode, scope);
        self.wait(self.client().batch_execute(&sql))
    }

    /// Begins what can be taken back alone, and says whose row is locked by now.
    pub(in crate::store::sql) fn save(&self) -> Result<Option<OrganisationId>, StoreError> {
        self.wait(self.client().batch_execute("SAVEPOINT attempt"))?;
        Ok(self.entered.get())
    }

    /// Ends it. What was named in it is forgotten with it when it is taken back.
    pub(in crate::store::sql) fn end_attempt(
        &self,
        sql: &str,
        kept: bool,
        entered: Option<OrganisationId>,
    ) -> Result<(), StoreError> {
        self.wait(self.client().batch_execute(sql))?;
        if !kept {
            self.entered.set(entered);
        }
        Ok(())
    }

    pub(in crate::store::sql) fn execute(&self, sql: &str, parameters: &[Value]) -> Result<u64, StoreError> {
        self.wait(async {
            let statement = self
                .client()
                .prepare_typed_cached(&with_dollars(sql), &types(parameters))
                .await?;
            self.client().execute_raw(&statement, parameters).await
        })
    }

    pub(in crate::store::sql) fn each(
        &self,
        sql: &str,
        parameters: &[Value],
        visit: &mut dyn FnMut(&Row<'_>) -> Result<ControlFlow<()>, StoreError>,
    ) -> Result<(), StoreError> {
        self.runtime.block_on(async {
            let statement = self
                .client()
                .prepare_typed_cached(&with_dollars(sql), &types(parameters))
                .await?;
            let columns = statement.columns();
            let names: Vec<String> = columns.iter().map(|column| column.name().to_owned()).collect();
            let mut rows = pin!(self.client().query_raw(&statement, parameters).await?);
            while let Some(row) = rows.try_next().await? {
                let values = (0..names.len())
                    .map(|column| read(&row, column))
                    .collect::<Result<_, _>>()?;
                if visit(&Row::new(&names, values))?.is_break() {
                    break;
                }
            }
            Ok(())
        })
    }

    /// What it wrote is on disk when this says so. Where the answer is lost nothing is acknowledged, and whoever asked
    /// asks again.
    pub(super) fn commit(mut self) -> Result<(), StoreError> {
        match self.wait(self.client().batch_execute("COMMIT")) {
            Ok(()) => {
                drop(self.client.take());
                Ok(())
            }
            Err(StoreError::Postgres(error)) if !lost_against_another(&error) => {
                Err(StoreError::CommitUnknown(error))
            }
            Err(error) => Err(error),
        }
    }

    /// Nothing it wrote is kept. Where even that cannot be said, the connection is closed, with the same effect.
    pub(super) fn roll_back(mut self) {
        if self.wait(self.client().batch_execute("ROLLBACK")).is_ok() {
            drop(self.client.take());
        }
    }

    fn wait<T>(
        &self,
        answer: impl Future<Output = Result<T, tokio_postgres::Error>>,
    ) -> Result<T, StoreError> {
        Ok(self.runtime.block_on(answer)?)
    }

    fn client(&self) -> &Client {
        self.client.as_ref().expect("it is taken at the end only")
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        if let Some(client) = self.client.take() {
            drop(Object::take(client));
        }
    }
}

fn lost_against_another(error: &tokio_postgres::Error) -> bool {
    let lost = [
        SqlState::T_R_SERIALIZATION_FAILURE,
        SqlState::T_R_DEADLOCK_DETECTED,
    ];
    error.code().is_some_and(|code| lost.contains(code))
}

/// The digits of ids and hashes need no quoting; anything else would not get through.
fn push_scope(sql: &mut String, mode: Mode, scope: &Scope) {
    let written = match scope {
        Scope::Organisation(organisation) => {
            let lock = match mode {
                Mode::Read => String::new(),
                Mode::Write => format!(
                    "SELECT 1 FROM organisation WHERE organisation_id = '{organisation}' FOR NO KEY UPDATE;"
                ),
            };
            write!(sql, "SET LOCAL vaern.organisation = '{organisation}';{lock}")
        }
        Scope::Secret(digits) => {
            let digits: String = digits.chars().filter(char::is_ascii_hexdigit).collect();
            write!(sql, "SET LOCAL vaern.secret = '{digits}';")
        }
        Scope::Nothing => Ok(()),
        // What an administrator asks of all there is may take its time.
        Scope::Everything => write!(
            sql,
            "SET LOCAL vaern.everything = 'yes'; SET LOCAL statement_timeout = 0;"
        ),
    };
    debug_assert!(written.is_ok(), "a string takes everything");
}

/// `?1` as PostgreSQL writes it. No statement of the store has a question mark in a text of its own.
fn with_dollars(sql: &str) -> String {
    sql.replace('?', "$")
}

fn types(parameters: &[Value]) -> Vec<Type> {
    let type_of = |value: &Value| match value {
        Value::Integer(_) => Type::INT8,
        Value::Text(_) => Type::TEXT,
    };
    parameters.iter().map(type_of).collect()
}

fn read(row: &tokio_postgres::Row, column: usize) -> Result<Value, StoreError> {
    Ok(match *row.columns()[column].type_() {
        Type::INT8 => Value::Integer(row.try_get(column)?),
        Type::INT4 => Value::Integer(row.try_get::<_, Option<i32>>(column)?.map(i64::from)),
        Type::BOOL => Value::Integer(row.try_get::<_, Option<bool>>(column)?.map(i64::from)),
        _ => Value::Text(row.try_get(column)?),
    })
}

impl ToSql for Value {
    fn to_sql(&self, kind: &Type, out: &mut BytesMut) -> Result<IsNull, Box<dyn Error + Sync + Send>> {
        match self {
            Self::Integer(number) => number.to_sql(kind, out),
            Self::Text(text) => text.to_sql(kind, out),
        }
    }

    fn accepts(kind: &Type) -> bool {
        matches!(*kind, Type::INT8 | Type::TEXT)
    }

    to_sql_checked!();
}
