"""Tables with one person a row, as spreadsheets hold them (contract, section 6): what headers and cells mean."""
