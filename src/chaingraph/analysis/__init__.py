"""What the network of things says of how the chains connect.

All of it measures what the *text* links, not economic integration. Measures take the network that ``network.project``
returns, leave out relations of a thing to itself, and give the same answer to the same network, byte for byte.
"""
