import ArgumentParser

Root.main()
