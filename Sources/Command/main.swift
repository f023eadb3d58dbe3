import ArgumentParser
import Foundation

signal(SIGPIPE, SIG_IGN)
Root.runToExit()
