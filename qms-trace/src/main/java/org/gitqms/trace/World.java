package org.gitqms.trace;

import java.util.Optional;

/** What a matrix may point at. This is the port through which the tracer sees files and records. */
public interface World {

  /** The text of a file of the code, by its path; empty if there is none. */
  Optional<String> text(String path);

  /**
   * Why a verification record does not count; empty if it does.
   *
   * @param id as the matrix names it
   */
  Optional<String> whyNot(String id);

  /** A world in which there is nothing. */
  World EMPTY =
      new World() {
        @Override
        public Optional<String> text(String path) {
          return Optional.empty();
        }

        @Override
        public Optional<String> whyNot(String id) {
          return Optional.of("there is no document " + id);
        }
      };
}
