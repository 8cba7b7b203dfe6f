"""The organiser's office: bringing the programme in, keeping it true, and saying who may."""
