package org.gitqms.rules.form;

import java.util.Optional;

/** Whether a reply comes in its turn, and is what its question asks for. */
final class ReplyCheck {

  private static final int LONGEST = 65_536;

  private final Interview interview;

  ReplyCheck(Interview interview) {
    this.interview = interview;
  }

  Optional<Refusal> refusal(Reply reply) {
    Form form = interview.form();
    if (form.hasLoop(reply.target())) {
      return reopening(reply);
    }
    Optional<Position> position = Position.parse(reply.target());
    Optional<Question> question = position.map(Position::question).flatMap(form::question);
    if (position.isEmpty() || question.isEmpty()) {
      return refused("the form asks no " + reply.target(), whatNext());
    }
    boolean inLoop = question.get().loop() != null;
    if (inLoop != position.get().round() > 0) {
      return refused(
          inLoop
              ? reply.target() + " is asked in rounds: " + reply.target() + ".1 and so on"
              : position.get().question() + " is asked once, in no round",
          whatNext());
    }
    return value(question.get(), reply.value())
        .or(
            () ->
                interview.latest(position.get()).isPresent()
                    ? amendment(position.get(), reply)
                    : first(position.get(), reply));
  }

  private Optional<Refusal> reopening(Reply reply) {
    String loop = reply.target();
    if (!interview.walk().hasLeft(loop)) {
      return refused("the loop " + loop + " is not finished", whatNext());
    }
    if (interview.walk().rounds(loop) >= Position.MAX_ROUND) {
      return refused("a loop has at most " + Position.MAX_ROUND + " rounds", "create a new record");
    }
    if (!reply.value().isEmpty()) {
      return refused("reopening a loop answers nothing", "reopen it first, then answer");
    }
    return reply.reason() == null ? refused("reopening without a reason", "say why") : accepted();
  }

  private Optional<Refusal> value(Question question, String value) {
    if (question instanceof Question.Gate
        && !value.equals(Question.Gate.YES)
        && !value.equals(Question.Gate.NO)) {
      return refused("the answer to " + question.id() + " is yes or no", "answer yes or no");
    }
    if (value.isBlank()) {
      return refused("the answer to " + question.id() + " is empty", "say what there is to say");
    }
    return value.length() > LONGEST
        ? refused(
            "an answer has at most " + LONGEST + " characters", "attach a file and name it here")
        : accepted();
  }

  private Optional<Refusal> first(Position position, Reply reply) {
    if (interview.turn().filter(position::equals).isEmpty()) {
      return refused(position.label() + " is not asked now", whatNext());
    }
    if (position.round() > Position.MAX_ROUND) {
      return refused("a loop has at most " + Position.MAX_ROUND + " rounds", "end the loop");
    }
    return reply.reason() == null
        ? accepted()
        : refused("a first answer amends nothing", "leave out the reason");
  }

  private Optional<Refusal> amendment(Position position, Reply reply) {
    String label = position.label();
    String reason = reply.reason();
    if (reason == null) {
      return refused(label + " is answered already", "give a reason to amend it, or " + whatNext());
    }
    if (interview.latest(position).filter(r -> r.value().equals(reply.value())).isPresent()) {
      return refused("the amendment of " + label + " changes nothing", "leave it as it is");
    }
    Entry.Response amended = new Entry.Response(position, reply.value(), "nobody", 0, null, reason);
    Walk then = interview.with(amended).walk();
    return interview.answered().stream()
        .filter(p -> interview.walk().visits(p) && !then.visits(p))
        .findFirst()
        .flatMap(
            lost ->
                refused(
                    "with this answer to " + label + ", that to " + lost.label() + " has no place",
                    "reopen the loop, or say in an amendment of " + lost.label() + " what holds"));
  }

  private String whatNext() {
    return interview
        .turn()
        .map(turn -> "answer " + turn.label())
        .orElse("amend an answer, or reopen a loop, with a reason");
  }

  private static Optional<Refusal> accepted() {
    return Optional.empty();
  }

  private static Optional<Refusal> refused(String message, String fix) {
    return Optional.of(new Refusal(message, fix));
  }
}
