//! Collects the declarations of wire types for the generated TypeScript.

use std::collections::BTreeMap;
use ts_rs::{Config, TS, TypeVisitor};

/// Declarations by name, each once.
pub(crate) struct Declarations<'a> {
    config: &'a Config,
    by_name: BTreeMap<String, String>,
}

impl<'a> Declarations<'a> {
    pub(crate) fn new(config: &'a Config) -> Self {
        Self { config, by_name: BTreeMap::new() }
    }

    /// Adds a type and all it holds.
    pub(crate) fn add<T: TS + 'static + ?Sized>(&mut self) {
        self.visit::<T>();
    }

    pub(crate) fn finish(self) -> String {
        self.by_name.into_values().collect::<Vec<_>>().join("\n")
    }
}

impl TypeVisitor for Declarations<'_> {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        // Only types of ours have a file of their own; the rest is TypeScript's.
        if T::output_path().is_some() {
            let name = T::ident(self.config);
            if self.by_name.contains_key(&name) {
                return;
            }
            let docs = T::docs().unwrap_or_default();
            self.by_name.insert(name, format!("{docs}export {}\n", T::decl(self.config)));
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}
