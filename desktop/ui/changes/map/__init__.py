"""The change map on the screen: drawn, walked by arrow keys, and read aloud."""
