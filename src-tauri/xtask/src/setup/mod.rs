//! Everything that must be there before anything is built: system packages, Node, the page's packages, the page.
//!
//! What is there already is left alone; what is installed is named first.

mod node;
mod page;
mod system;

pub(crate) use node::Node;
pub(crate) use system::{Need, install};

use crate::Result;
use crate::workspace::Workspace;

/// What a set-up machine offers.
pub(crate) struct Ready {
    /// The checkout.
    pub(crate) workspace: Workspace,
    /// Node and npm, new enough for the page.
    pub(crate) node: Node,
}

impl Ready {
    /// Builds the page if anything it is made of changed.
    pub(crate) fn build_page(&self) -> Result<()> {
        page::build(&self.workspace, &self.node)
    }
}

/// Sets the machine up for `need`.
pub(crate) fn prepare(need: Need) -> Result<Ready> {
    let workspace = Workspace::find()?;
    system::install(need, &workspace)?;
    let node = Node::find_or_install(&workspace)?;
    page::install_packages(&workspace, &node)?;
    Ok(Ready { workspace, node })
}
