"""What people ask once they are judged: what to answer next, what is lacking, and from which day it may be met."""
