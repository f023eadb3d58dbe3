import World
