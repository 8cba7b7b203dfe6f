"""Reading what organisers bring."""
