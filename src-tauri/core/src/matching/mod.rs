//! What a text is near to, by the words it uses: items for a piece of evidence, roles for a job advert.
//!
//! Pure word matching on this machine: no meaning is understood and nothing is learned, so every answer names the words
//! it rests on. Weights are whole numbers and decide every order; equal weights keep the catalogue's order. Texts come
//! from outside and may be of any length: so many words of them are read and no more ([`MOST_WORDS`]).

mod index;
mod items;
mod roles;
mod stop;
mod words;

pub use items::{Items, Suggestion};
pub use roles::{Nearest, Roles};
pub use words::MOST_WORDS;
