internal import World

extension ReadingPass {
  /// What the head of a document says for all its parts.
  struct Head {
    let publication: Publication
    private let theme: Referent?
    private let titled: [Referent]?
    private let dateline: Referent?
    private let author: Referent?
    private let titlePlace: Referent?
    private let isSurvey: Bool

    init(_ discourse: Discourse, _ publication: Publication) {
      self.publication = publication
      theme = discourse.theme
      titled = discourse.titled
      dateline = discourse.dateline
      author = discourse.author
      titlePlace = discourse.titlePlace
      isSurvey = discourse.isSurvey
    }

    /// Begins another part.
    func open(_ discourse: inout Discourse) {
      discourse.theme = theme
      discourse.titled = titled
      discourse.dateline = dateline
      discourse.author = author
      discourse.titlePlace = titlePlace
      discourse.isSurvey = isSurvey
    }
  }

  /// Of a first part that has been read.
  var head: Head { Head(discourse, publication) }
}
