package org.gitqms.rules.result;

/**
 * One test case of a report.
 *
 * @param className as the report has it: a class, a module or a suite; may be empty
 * @param name as the report has it, with parameters and all; empty where the class or suite itself
 *     came to the outcome, such as one whose set-up failed
 * @param outcome what became of it
 */
public record TestResult(String className, String name, Outcome outcome) {}
