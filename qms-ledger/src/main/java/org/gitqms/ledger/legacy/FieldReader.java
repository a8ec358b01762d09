package org.gitqms.ledger.legacy;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.gitqms.rules.event.TrailerKey;
import org.gitqms.rules.finding.Location;
import org.jspecify.annotations.Nullable;

/**
 * Takes the fields of one JSON object by name and type. What is wrong is reported, and an empty
 * stand-in returned: ask {@link #allUnderstood} before using anything.
 */
final class FieldReader {

  private static final Pattern USER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  private final JsonObject object;
  private final Problems problems;
  private final Set<String> asked = new HashSet<>();
  private final int problemsBefore;

  FieldReader(JsonObject object, Problems problems) {
    this.object = object;
    this.problems = problems;
    this.problemsBefore = problems.total();
  }

  /** Reports fields nobody asked for; true if there are none and nothing else was wrong. */
  boolean allUnderstood() {
    object
        .fields()
        .forEach(
            (name, field) -> {
              if (!asked.contains(name)) {
                problems.report(
                    field.nameAt(),
                    "the field \"" + name + "\" is not known here",
                    "correct its name or remove it; known here are " + new TreeSet<>(asked));
              }
            });
    return problems.total() == problemsBefore;
  }

  /** Where the value of {@code name} stands, or the object if it has none. */
  Location placeOf(String name) {
    JsonObject.Field field = object.fields().get(name);
    return field == null ? object.at() : field.at();
  }

  void refuse(String name, String message, String fix) {
    problems.report(placeOf(name), message, fix);
  }

  String text(String name) {
    if (present(name) instanceof JsonValue.Text value) {
      return encodable(name, value.text());
    }
    return refuseType(name, "a text", "");
  }

  /** Null if absent. */
  @Nullable String optionalText(String name) {
    asked.add(name);
    return object.fields().containsKey(name) ? text(name) : null;
  }

  /** Null if absent. A title becomes a trailer, which is one line. */
  @Nullable String optionalTitle(String name) {
    String title = optionalText(name);
    if (title != null && isText(name) && !isTrailer(title)) {
      refuse(
          name,
          "the title is no single line of 1 to 200 characters with nothing blank around it",
          "shorten it, and write it in one line");
    }
    return title;
  }

  private static boolean isTrailer(String title) {
    return title.lines().count() == 1 && TrailerKey.TITLE.accepts(title);
  }

  /** Null if absent or null. */
  @Nullable String nullableText(String name) {
    return isAbsentOrNull(name) ? null : text(name);
  }

  String user(String name) {
    String user = text(name);
    if (isText(name)) {
      checkUser(name, user);
    }
    return user;
  }

  /** Null where the value is null; the field itself must be there. */
  @Nullable String nullableUser(String name) {
    return present(name) instanceof JsonValue.Null ? null : user(name);
  }

  List<String> users(String name) {
    List<String> users = texts(name);
    users.forEach(user -> checkUser(name, user));
    return users;
  }

  List<String> texts(String name) {
    if (present(name) instanceof JsonValue.Texts value) {
      return value.texts();
    }
    return refuseType(name, "a list of texts", List.of());
  }

  boolean flag(String name) {
    if (present(name) instanceof JsonValue.Flag value) {
      return value.set();
    }
    return refuseType(name, "true or false", false);
  }

  /** Checks the type of a field that nothing depends on. */
  void optionalTexts(String name) {
    asked.add(name);
    if (object.fields().containsKey(name)) {
      texts(name);
    }
  }

  /** Checks the type of a field that nothing depends on. */
  void optionalTextMap(String name) {
    asked.add(name);
    if (object.fields().containsKey(name) && !(present(name) instanceof JsonValue.TextMap)) {
      refuseType(name, "an object of texts", "");
    }
  }

  String version(String name) {
    String version = text(name);
    if (isText(name) && !StorePlace.VERSION.matcher(version).matches()) {
      refuse(name, "\"" + version + "\" is no version", "write it N.X, such as 0.1 or 2.0");
    }
    return version;
  }

  /** Null if absent or null. */
  @Nullable String nullableVersion(String name) {
    return isAbsentOrNull(name) ? null : version(name);
  }

  String oneOf(String name, String... allowed) {
    String word = text(name);
    List<String> words = Arrays.asList(allowed);
    if (isText(name) && !words.contains(word)) {
      refuse(name, "\"" + word + "\" is no known " + name, "write one of " + words);
    }
    return word;
  }

  /** DRAFT as a stand-in for what is no status. */
  LegacyStatus status(String name) {
    String word = text(name);
    Optional<LegacyStatus> status =
        Arrays.stream(LegacyStatus.values()).filter(s -> s.name().equals(word)).findFirst();
    if (status.isEmpty() && isText(name)) {
      refuse(
          name,
          "\"" + word + "\" is no status of the older system",
          "write one of " + Arrays.toString(LegacyStatus.values()));
    }
    return status.orElse(LegacyStatus.DRAFT);
  }

  private @Nullable JsonValue present(String name) {
    asked.add(name);
    JsonObject.Field field = object.fields().get(name);
    return field == null ? null : field.value();
  }

  boolean isText(String name) {
    return present(name) instanceof JsonValue.Text;
  }

  private boolean isAbsentOrNull(String name) {
    JsonValue value = present(name);
    return value == null || value instanceof JsonValue.Null;
  }

  private <T> T refuseType(String name, String expected, T standIn) {
    JsonValue value = present(name);
    if (value == null) {
      refuse(name, "the field \"" + name + "\" is missing", "add it: " + expected);
    } else {
      refuse(name, "\"" + name + "\" is " + value.describe() + ", not " + expected, "correct it");
    }
    return standIn;
  }

  private void checkUser(String name, String user) {
    if (!USER.matcher(user).matches()) {
      refuse(
          name,
          "\"" + user + "\" is no user name",
          "use letters, digits, dot, dash and underscore only");
    }
  }

  /** A commit message can carry neither NUL nor half of a surrogate pair. */
  private String encodable(String name, String text) {
    boolean bad =
        text.codePoints().anyMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE);
    if (bad) {
      refuse(name, "\"" + name + "\" holds a character that no text file can hold", "remove it");
    }
    return text;
  }
}
