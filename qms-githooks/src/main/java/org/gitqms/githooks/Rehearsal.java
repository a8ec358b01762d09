package org.gitqms.githooks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.gitqms.githooks.client.ClientHook;
import org.gitqms.ledger.desk.Git;
import org.gitqms.ledger.sshsig.KeyFileSigner;
import org.gitqms.ledger.sshsig.SigningException;

/** A day's work in one process: the commands that people type often, and what their hooks do. */
final class Rehearsal {

  private static final String DRAFT = "QMS/CR/CR-001/CR-001.draft.md";

  private final Path folder;
  private final Path clone;
  private final PrintStream silent =
      new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
  private int worst;

  /**
   * @param folder an empty folder, which the caller deletes
   */
  Rehearsal(Path folder) {
    this.folder = folder;
    this.clone = folder.resolve("clone");
  }

  /** The exit code of the play: that of the first command that did not work, or 0. */
  int play() throws IOException, SigningException {
    type("--version");
    work();
    hooks();
    return worst;
  }

  private void work() throws IOException, SigningException {
    Path key = folder.resolve("key");
    KeyFileSigner.generateEd25519().writeTo(key);
    String here = clone.toString();
    type(
        "init",
        here,
        "--yes",
        "--id",
        "me",
        "--name",
        "Me",
        "--email",
        "me@rehearsal.invalid",
        "--key",
        key.toString(),
        "--no-ci",
        "--no-hooks");
    type("-C", here, "create", "CR", "--title", "A change");
    type("-C", here, "status", "CR-001");
    type("-C", here, "inbox");
    type("-C", here, "workspace");
    type("-C", here, "history", "CR-001");
    write("\nOne line more.\n");
    type("-C", here, "checkin", "CR-001");
    type("-C", here, "checkout", "CR-001");
    type("-C", here, "verify", here, "--range", "HEAD~1..HEAD");
  }

  private void hooks() throws IOException {
    write("\nAnd another.\n");
    Git git = Git.in(clone);
    String before = git.run("rev-parse", "HEAD~1").line();
    String tip = git.run("rev-parse", "HEAD").line();
    String pushed = before + " " + tip + " refs/heads/main\n";
    git.run("update-ref", "refs/heads/main", before);
    Path state = Files.createDirectory(folder.resolve("state"));
    Map<String, String> server = Map.of("GIT_DIR", clone.resolve(".git").toString());
    for (String hook : List.of("pre-receive", "post-receive")) {
      List<String> words =
          List.of(HookCommand.NAME, hook, "--state", state.toString(), "--time-limit", "60");
      ended(HookCommand.run(server, input(pushed), silent, Instant.now(), words));
    }
    git.run("update-ref", "refs/heads/main", tip);

    git.run("add", DRAFT);
    Path message = clone.resolve(".git/COMMIT_EDITMSG");
    Files.writeString(message, "What was changed\n");
    Map<String, String> client =
        Map.of(
            "GIT_INDEX_FILE", ".git/index",
            "GIT_AUTHOR_NAME", "Me",
            "GIT_AUTHOR_DATE", "@" + Instant.now().getEpochSecond() + " +0000",
            "GIT_AUTHOR_EMAIL", "me@rehearsal.invalid");
    hook(client, ClientHook.PRE_COMMIT, "");
    hook(client, ClientHook.PREPARE_COMMIT_MSG, "", message.toString(), "message");
    hook(client, ClientHook.COMMIT_MSG, "", message.toString());
    hook(client, ClientHook.POST_COMMIT, "");
    hook(client, ClientHook.PRE_PUSH, "", "origin", folder.toString());
  }

  private void hook(Map<String, String> variables, ClientHook hook, String in, String... words) {
    ended(hook.run(clone, variables, input(in), silent, Arrays.asList(words)));
  }

  private void type(String... words) {
    picocli.CommandLine line = Main.commandLine(List.of(words));
    line.setOut(new PrintWriter(Writer.nullWriter())).setErr(new PrintWriter(Writer.nullWriter()));
    ended(Main.run(line, words));
  }

  private void ended(int exit) {
    worst = worst == 0 ? exit : worst;
  }

  private void write(String more) throws IOException {
    Files.writeString(clone.resolve(DRAFT), more, StandardOpenOption.APPEND);
  }

  private static ByteArrayInputStream input(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
