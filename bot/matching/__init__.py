"""Who fits whom: what people look for against what exhibitors show and sessions are about. Pure: a catalogue and
what is known of somebody go in, a ranking with reasons comes out; the same goes in, the same comes out."""
