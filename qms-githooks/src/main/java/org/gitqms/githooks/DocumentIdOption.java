package org.gitqms.githooks;

import java.util.Locale;
import org.gitqms.rules.record.DocumentId;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a document id as somebody types it, in upper or lower case. */
public final class DocumentIdOption implements ITypeConverter<DocumentId> {

  @Override
  public DocumentId convert(String value) {
    return DocumentId.parse(value.toUpperCase(Locale.ROOT))
        .orElseThrow(
            () -> new TypeConversionException("'" + value + "' is not a document id like CR-001"));
  }
}
