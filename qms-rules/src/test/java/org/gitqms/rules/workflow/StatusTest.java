package org.gitqms.rules.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StatusTest {

  @ParameterizedTest
  @EnumSource(Status.class)
  void a_document_is_reviewed_once_all_reviewers_have_answered(Status status) {
    assertThat(status.isReviewed()).isEqualTo(status.name().endsWith("REVIEWED"));
  }

  @ParameterizedTest
  @EnumSource(Status.class)
  void reviewers_and_approvers_are_asked_as_the_name_says(Status status) {
    assertThat(status.isInReview()).isEqualTo(status.name().matches("IN_(PRE_|POST_)?REVIEW"));
    assertThat(status.isInApproval()).isEqualTo(status.name().matches("IN_(PRE_|POST_)?APPROVAL"));
  }
}
