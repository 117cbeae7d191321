"""What people said, in their own words first, and the themes it is grouped into by hand."""
