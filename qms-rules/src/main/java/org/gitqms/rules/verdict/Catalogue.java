package org.gitqms.rules.verdict;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gitqms.rules.document.DocumentRules;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.rule.code.GovernedCode;
import org.gitqms.rules.rule.document.TemplateMakes;
import org.gitqms.rules.rule.document.TextsHold;
import org.gitqms.rules.rule.execution.ActionsClosed;
import org.gitqms.rules.rule.execution.ApprovedTextStays;
import org.gitqms.rules.rule.execution.CommentsStay;
import org.gitqms.rules.rule.execution.CommitsExist;
import org.gitqms.rules.rule.execution.DatesInTime;
import org.gitqms.rules.rule.execution.DocumentsStand;
import org.gitqms.rules.rule.execution.EvidenceNamed;
import org.gitqms.rules.rule.execution.FailureHasVariance;
import org.gitqms.rules.rule.execution.FilesExist;
import org.gitqms.rules.rule.execution.ItemsRead;
import org.gitqms.rules.rule.execution.NothingDoneBefore;
import org.gitqms.rules.rule.execution.OutcomeTold;
import org.gitqms.rules.rule.execution.PerformerSigns;
import org.gitqms.rules.rule.execution.PlainHoles;
import org.gitqms.rules.rule.gate.MergeGate;
import org.gitqms.rules.rule.history.InferredJump;
import org.gitqms.rules.rule.history.LostParent;
import org.gitqms.rules.rule.history.OlderCompletion;
import org.gitqms.rules.rule.history.OwnWork;
import org.gitqms.rules.rule.history.StatedJump;
import org.gitqms.rules.rule.history.TrailBeginning;
import org.gitqms.rules.rule.history.UnaskedAnswer;
import org.gitqms.rules.rule.history.UnexplainedChange;
import org.gitqms.rules.rule.history.UnknownText;
import org.gitqms.rules.rule.identity.AgentLimits;
import org.gitqms.rules.rule.identity.CompromiseDeclared;
import org.gitqms.rules.rule.identity.EnrolmentProven;
import org.gitqms.rules.rule.identity.GroupMayAct;
import org.gitqms.rules.rule.identity.HardwareKey;
import org.gitqms.rules.rule.identity.Independence;
import org.gitqms.rules.rule.identity.KeyActive;
import org.gitqms.rules.rule.identity.KeyBelieved;
import org.gitqms.rules.rule.identity.KeysAndIdsStay;
import org.gitqms.rules.rule.identity.NoSelfGrant;
import org.gitqms.rules.rule.identity.OneIdentity;
import org.gitqms.rules.rule.identity.PersonsCountOnce;
import org.gitqms.rules.rule.identity.SignatureHolds;
import org.gitqms.rules.rule.ledger.CommitShape;
import org.gitqms.rules.rule.ledger.Dates;
import org.gitqms.rules.rule.ledger.GenesisOnce;
import org.gitqms.rules.rule.ledger.GovernedPaths;
import org.gitqms.rules.rule.ledger.ImportOrder;
import org.gitqms.rules.rule.ledger.Separation;
import org.gitqms.rules.rule.policy.ChangeAuthorised;
import org.gitqms.rules.rule.policy.CopiesAgree;
import org.gitqms.rules.rule.policy.GovernSigned;
import org.gitqms.rules.rule.policy.PolicyReads;
import org.gitqms.rules.rule.policy.PolicyTightens;
import org.gitqms.rules.rule.policy.ProposalConfirmed;
import org.gitqms.rules.rule.scope.ChangesInScope;
import org.gitqms.rules.rule.scope.DocumentsInForce;
import org.gitqms.rules.rule.scope.FilesChanged;
import org.gitqms.rules.rule.scope.ItemFilesChanged;
import org.gitqms.rules.rule.scope.ScopePlanned;
import org.gitqms.rules.rule.trace.EvidenceFits;
import org.gitqms.rules.rule.trace.MatrixComplete;
import org.gitqms.rules.rule.trace.QualifiedCommitNamed;
import org.gitqms.rules.rule.trace.QualifiedCommitReached;
import org.gitqms.rules.rule.trace.RequirementIdsStay;
import org.gitqms.rules.rule.trace.RequirementsRead;
import org.gitqms.rules.rule.trace.TotalsAddUp;
import org.gitqms.rules.rule.trace.TracesReviewed;
import org.gitqms.rules.rule.workflow.AnswersInTurn;
import org.gitqms.rules.rule.workflow.ApprovalFloor;
import org.gitqms.rules.rule.workflow.AssigneeAnswers;
import org.gitqms.rules.rule.workflow.AssignmentsFit;
import org.gitqms.rules.rule.workflow.Cancellable;
import org.gitqms.rules.rule.workflow.ChildrenDone;
import org.gitqms.rules.rule.workflow.ClaimsAgree;
import org.gitqms.rules.rule.workflow.HolderActs;
import org.gitqms.rules.rule.workflow.IdIsNext;
import org.gitqms.rules.rule.workflow.OriginNamed;
import org.gitqms.rules.rule.workflow.OwnerActs;
import org.gitqms.rules.rule.workflow.ParentAllows;
import org.gitqms.rules.rule.workflow.ParentUnlocked;
import org.gitqms.rules.rule.workflow.ReasonGiven;
import org.gitqms.rules.rule.workflow.ReplayAgrees;
import org.gitqms.rules.rule.workflow.ReviewsComplete;
import org.gitqms.rules.rule.workflow.RevisionOnly;
import org.gitqms.rules.rule.workflow.SystemDocumentsStand;
import org.gitqms.rules.rule.workflow.TargetAllowed;
import org.gitqms.rules.rule.workflow.TextCompiled;
import org.gitqms.rules.rule.workflow.TransitionAllowed;

/** Every rule there is, one line each, in the order in which they are asked within their stage. */
public final class Catalogue {

  /** The rules that every event passes. */
  public static final List<Rule> EVENT_RULES =
      List.of(
          // grammar
          new GenesisOnce(),
          new CommitShape(),
          new GovernedPaths(),
          new Separation(),
          new Dates(),
          // signature
          new SignatureHolds(),
          // identity
          new KeyActive(),
          new OneIdentity(),
          new AgentLimits(),
          new GroupMayAct(),
          new HardwareKey(),
          // workflow
          new ImportOrder(),
          new IdIsNext(),
          new ParentAllows(),
          new OriginNamed(),
          new TransitionAllowed(),
          new ParentUnlocked(),
          new OwnerActs(),
          new HolderActs(),
          new AnswersInTurn(),
          new TextCompiled(),
          new AssigneeAnswers(),
          new Independence(),
          new PersonsCountOnce(),
          new AssignmentsFit(),
          new ReviewsComplete(),
          new KeyBelieved(),
          new ChildrenDone(),
          new SystemDocumentsStand(),
          new Cancellable(),
          new RevisionOnly(),
          new ReasonGiven(),
          new PolicyReads(),
          new ChangeAuthorised(),
          new ProposalConfirmed(),
          new NoSelfGrant(),
          new KeysAndIdsStay(),
          new EnrolmentProven(),
          new PolicyTightens(),
          new GovernSigned(),
          new CompromiseDeclared(),
          // replay
          new ReplayAgrees(),
          new ClaimsAgree(),
          new TargetAllowed(),
          new ApprovalFloor(),
          // the texts
          new TextsHold(),
          new TemplateMakes(),
          // the execution
          new ApprovedTextStays(),
          new PlainHoles(),
          new ItemsRead(),
          new NothingDoneBefore(),
          new OutcomeTold(),
          new FailureHasVariance(),
          new PerformerSigns(),
          new CommentsStay(),
          new DatesInTime(),
          // what the execution rests on
          new EvidenceNamed(),
          new CommitsExist(),
          new DocumentsStand(),
          new FilesExist(),
          new ActionsClosed(),
          // the scope
          new ScopePlanned(),
          new FilesChanged(),
          new ChangesInScope(),
          new DocumentsInForce(),
          new ItemFilesChanged(),
          new QualifiedCommitNamed(),
          new QualifiedCommitReached(),
          // requirements and how they are traced
          new RequirementsRead(),
          new RequirementIdsStay(),
          new MatrixComplete(),
          new TracesReviewed(),
          new TotalsAddUp(),
          new EvidenceFits(),
          new CopiesAgree(),
          // what an imported history did
          new StatedJump(),
          new InferredJump(),
          new UnexplainedChange(),
          new TrailBeginning(),
          new UnaskedAnswer(),
          new OwnWork(),
          new UnknownText(),
          new LostParent(),
          new OlderCompletion());

  /** Rules that are held elsewhere than in a class of their own, with their titles. */
  private static final Map<String, String> OTHERS =
      Map.ofEntries(
          Map.entry("QMS-214", "Nothing under QMS/ changes without its event"),
          Map.entry("QMS-608", "A requirement is verified by tests that ran and passed"),
          Map.entry("QMS-609", "Tests and matrix name each other, and requirements that there are"),
          Map.entry("QMS-610", "What a matrix points at is there"),
          Map.entry("QMS-611", "Test results can be read, and hold tests"),
          Map.entry("QMS-616", "A release leaves nothing open"),
          Map.entry("QMS-901", "Every object is whole, and every commit in canonical form"),
          Map.entry("QMS-902", "The message of an event follows its grammar"),
          Map.entry("QMS-909", "The history is whole: not cut, not rewritten"),
          Map.entry("QMS-910", "A history that is verified holds a document"),
          Map.entry("QMS-911", "Beside the ledger branch there is code only"),
          Map.entry("QMS-912", "A push moves only the refs it may move"),
          Map.entry("QMS-913", "A push stays within limits of size and time"));

  private Catalogue() {}

  /** The title of every rule there is, by id. */
  public static SortedMap<RuleId, String> titles() {
    SortedMap<RuleId, String> titles = new TreeMap<>();
    OTHERS.forEach((id, title) -> titles.put(new RuleId(id), title));
    DocumentRules.ALL.forEach(rule -> titles.put(rule.id(), rule.title()));
    GovernedCode.RULES.forEach(rule -> titles.put(rule.id(), rule.title()));
    MergeGate.RULES.forEach(rule -> titles.put(rule.id(), rule.title()));
    EVENT_RULES.forEach(rule -> titles.put(rule.id(), rule.title()));
    return titles;
  }
}
