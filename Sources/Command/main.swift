import ArgumentParser
import Foundation

signal(SIGPIPE, SIG_IGN)
await Root.runToExit()
