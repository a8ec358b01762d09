package org.gitqms.rules.record;

import java.util.ArrayList;
import java.util.List;
import org.gitqms.rules.form.Entry;
import org.gitqms.rules.form.Form;
import org.gitqms.rules.form.Interview;

/**
 * What the text of an interactive record is made of. It keeps its own copy of the form, so a later
 * revision of the template does not change what was asked.
 *
 * @param id the document
 * @param source the form, with id and title filled in
 * @param form the same, read
 * @param entries all that was answered, oldest first
 */
public record InteractiveRecord(DocumentId id, String source, Form form, List<Entry> entries) {

  public InteractiveRecord {
    entries = List.copyOf(entries);
  }

  /** How far it is. */
  public Interview interview() {
    return Interview.of(form, entries);
  }

  /** The same with one entry more. */
  public InteractiveRecord with(Entry entry) {
    List<Entry> more = new ArrayList<>(entries);
    more.add(entry);
    return new InteractiveRecord(id, source, form, more);
  }
}
