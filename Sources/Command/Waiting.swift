import Dispatch
import Synchronization

/// Waits for asynchronous work, for a command whose work is otherwise plain: one that is
/// asynchronous itself starts threads even when it has nothing to wait for.
enum Waiting {
  private final class Outcome<Value: Sendable>: Sendable {
    let result = Mutex<Result<Value, any Error>?>(nil)
  }

  /// Not to be called from asynchronous code, whose thread it would hold.
  static func result<Value: Sendable>(
    of work: @escaping @Sendable () async throws -> Value
  ) throws -> Value {
    let outcome = Outcome<Value>()
    let done = DispatchSemaphore(value: 0)
    Task {
      let result: Result<Value, any Error>
      do { result = .success(try await work()) } catch { result = .failure(error) }
      outcome.result.withLock { $0 = result }
      done.signal()
    }
    done.wait()
    guard let result = outcome.result.withLock({ $0 }) else {
      preconditionFailure("work that has ended has a result")
    }
    return try result.get()
  }
}
