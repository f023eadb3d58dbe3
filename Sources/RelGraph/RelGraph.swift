internal import World
