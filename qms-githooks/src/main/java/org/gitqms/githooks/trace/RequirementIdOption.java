package org.gitqms.githooks.trace;

import org.gitqms.rules.requirement.NearMiss;
import org.gitqms.rules.requirement.RequirementId;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the id of a requirement from the command line. */
public final class RequirementIdOption implements ITypeConverter<RequirementId> {

  @Override
  public RequirementId convert(String word) {
    return RequirementId.parse(word)
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "'"
                        + word
                        + "' is no requirement id"
                        + NearMiss.meant(word).map(m -> "; did you mean " + m + "?").orElse("")));
  }
}
