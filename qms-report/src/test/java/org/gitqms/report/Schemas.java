package org.gitqms.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** The JSON Schemas that output is held against; read from the class path, never from a network. */
public final class Schemas {

  private static final Schema VERIFICATION =
      load(Report.class, JsonReport.SCHEMA, SpecificationVersion.DRAFT_2020_12);
  private static final Schema SARIF =
      load(Report.class, "sarif/sarif-schema-2.1.0.json", SpecificationVersion.DRAFT_7);

  private Schemas() {}

  static List<Error> verificationErrors(String json) {
    return errors(VERIFICATION, json);
  }

  static List<Error> sarifErrors(String json) {
    return errors(SARIF, json);
  }

  /** What is wrong with a document by a schema (2020-12) that is a resource of a class. */
  public static List<Error> errors(Class<?> owner, String resource, String json) {
    return errors(load(owner, resource, SpecificationVersion.DRAFT_2020_12), json);
  }

  private static List<Error> errors(Schema schema, String json) {
    return schema.validate(
        json,
        InputFormat.JSON,
        execution -> execution.executionConfig(config -> config.formatAssertionsEnabled(true)));
  }

  private static Schema load(Class<?> owner, String resource, SpecificationVersion draft) {
    try (InputStream in = Objects.requireNonNull(owner.getResourceAsStream(resource))) {
      return SchemaRegistry.withDefaultDialect(draft)
          .getSchema(new String(in.readAllBytes(), UTF_8), InputFormat.JSON);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
