"""What can happen: one TOML an event type (definition, boundaries, modes, scores, examples that run), and the contexts."""

from dateline.ontology.load import load_ontology
from dateline.ontology.types import Context, EventType, Example, ExpectedEvent, Mode, Ontology

__all__ = ["Context", "EventType", "Example", "ExpectedEvent", "Mode", "Ontology", "load_ontology"]
