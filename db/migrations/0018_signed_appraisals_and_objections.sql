-- A predicate is what the matrix of PermenPANRB 6/2022 gives for two ratings, each with its reason, signed and handed over.
CREATE TRIGGER appraisals_signed_insert BEFORE INSERT ON appraisals
WHEN coalesce(NEW.predicate, NEW.signed_by, NEW.signed_at, NEW.received_on) IS NOT NULL AND NOT (
  NEW.predicate IS CASE NEW.work_rating || '/' || NEW.behaviour_rating
    WHEN 'above/above' THEN 'very-good' WHEN 'above/met' THEN 'good' WHEN 'met/above' THEN 'good' WHEN 'met/met' THEN 'good'
    WHEN 'above/below' THEN 'misconduct' WHEN 'met/below' THEN 'misconduct'
    WHEN 'below/above' THEN 'needs-improvement' WHEN 'below/met' THEN 'needs-improvement'
    WHEN 'below/below' THEN 'very-poor' END
  AND NEW.predicate IS NOT NULL AND trim(coalesce(NEW.work_reason, '')) <> '' AND trim(coalesce(NEW.behaviour_reason, '')) <> ''
  AND NEW.signed_by IS NOT NULL AND NEW.signed_by_name IS NOT NULL AND NEW.signed_at IS NOT NULL
  AND NEW.received_on IS NOT NULL AND NEW.received_on IS date(NEW.received_on))
BEGIN SELECT RAISE(ABORT, 'a predicate is what the matrix gives for two signed ratings with reasons'); END;
--> statement-breakpoint
CREATE TRIGGER appraisals_signed_update BEFORE UPDATE ON appraisals
WHEN coalesce(NEW.predicate, NEW.signed_by, NEW.signed_at, NEW.received_on) IS NOT NULL AND NOT (
  NEW.predicate IS CASE NEW.work_rating || '/' || NEW.behaviour_rating
    WHEN 'above/above' THEN 'very-good' WHEN 'above/met' THEN 'good' WHEN 'met/above' THEN 'good' WHEN 'met/met' THEN 'good'
    WHEN 'above/below' THEN 'misconduct' WHEN 'met/below' THEN 'misconduct'
    WHEN 'below/above' THEN 'needs-improvement' WHEN 'below/met' THEN 'needs-improvement'
    WHEN 'below/below' THEN 'very-poor' END
  AND NEW.predicate IS NOT NULL AND trim(coalesce(NEW.work_reason, '')) <> '' AND trim(coalesce(NEW.behaviour_reason, '')) <> ''
  AND NEW.signed_by IS NOT NULL AND NEW.signed_by_name IS NOT NULL AND NEW.signed_at IS NOT NULL
  AND NEW.received_on IS NOT NULL AND NEW.received_on IS date(NEW.received_on))
BEGIN SELECT RAISE(ABORT, 'a predicate is what the matrix gives for two signed ratings with reasons'); END;
--> statement-breakpoint
-- Only the assessor himself signs, and only while the cycle is assessed.
CREATE TRIGGER appraisals_signed_by_assessor BEFORE UPDATE ON appraisals
WHEN OLD.predicate IS NULL AND NEW.predicate IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM employees JOIN cycles ON cycles.id = NEW.cycle_id
  WHERE employees.id = NEW.assessor_id AND employees.account_id = NEW.signed_by AND cycles.state = 'assessing')
BEGIN SELECT RAISE(ABORT, 'only the assessor signs, while the cycle is assessed'); END;
--> statement-breakpoint
-- What is signed stays: its ratings change once, with an objection that was decided so.
CREATE TRIGGER appraisals_signed_stay BEFORE UPDATE ON appraisals
WHEN OLD.predicate IS NOT NULL AND (
  NEW.employee_id IS NOT OLD.employee_id OR NEW.cycle_id IS NOT OLD.cycle_id OR NEW.unit_id IS NOT OLD.unit_id
  OR NEW.work_reason IS NOT OLD.work_reason OR NEW.behaviour_reason IS NOT OLD.behaviour_reason
  OR NEW.signed_by IS NOT OLD.signed_by OR NEW.signed_by_name IS NOT OLD.signed_by_name
  OR NEW.signed_at IS NOT OLD.signed_at OR NEW.received_on IS NOT OLD.received_on
  OR ((NEW.work_rating IS NOT OLD.work_rating OR NEW.behaviour_rating IS NOT OLD.behaviour_rating OR NEW.predicate IS NOT OLD.predicate)
    AND NOT EXISTS (SELECT 1 FROM objections WHERE objections.appraisal_id = OLD.id AND objections.decision = 'changed'
      AND objections.previous_work_rating IS OLD.work_rating AND objections.previous_behaviour_rating IS OLD.behaviour_rating)))
BEGIN SELECT RAISE(ABORT, 'a signed appraisal changes only by its objection'); END;
--> statement-breakpoint
CREATE TRIGGER appraisals_final BEFORE UPDATE ON appraisals
WHEN EXISTS (SELECT 1 FROM cycles WHERE cycles.id = OLD.cycle_id AND cycles.state IN ('final', 'archived'))
BEGIN SELECT RAISE(ABORT, 'nothing changes in a final cycle'); END;
--> statement-breakpoint
CREATE TRIGGER appraisals_signed_no_delete BEFORE DELETE ON appraisals
WHEN OLD.predicate IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a signed appraisal is never deleted'); END;
--> statement-breakpoint
-- An objection comes within the method's days after the result was received, while the cycle takes any.
CREATE TRIGGER objections_in_time BEFORE INSERT ON objections
WHEN NOT EXISTS (SELECT 1 FROM appraisals JOIN cycles ON cycles.id = appraisals.cycle_id
    JOIN evaluation_methods ON evaluation_methods.id = cycles.method_id
  WHERE appraisals.id = NEW.appraisal_id AND appraisals.predicate IS NOT NULL AND cycles.state IN ('assessing', 'objections')
    AND NEW.filed_on IS NOT NULL AND NEW.filed_on IS date(NEW.filed_on) AND NEW.filed_on >= appraisals.received_on
    AND NEW.filed_on <= date(appraisals.received_on, '+' || json_extract(evaluation_methods.definition, '$.objectionDays') || ' days'))
BEGIN SELECT RAISE(ABORT, 'an objection comes in time'); END;
--> statement-breakpoint
-- Both are heard before anything is decided, and the assessor's superior decides.
CREATE TRIGGER objections_decided_insert BEFORE INSERT ON objections
WHEN NEW.decision IS NOT NULL AND NOT (
  NEW.assessor_hearing IS NOT NULL AND NEW.assessor_heard_at IS NOT NULL
  AND NEW.employee_hearing IS NOT NULL AND NEW.employee_heard_at IS NOT NULL
  AND trim(coalesce(NEW.decision_reason, '')) <> '' AND NEW.decided_by_name IS NOT NULL AND NEW.decided_at IS NOT NULL
  AND NEW.previous_work_rating IS NOT NULL AND NEW.previous_behaviour_rating IS NOT NULL
  AND EXISTS (SELECT 1 FROM appraisals JOIN employees ON employees.id = appraisals.reviewer_id
    WHERE appraisals.id = NEW.appraisal_id AND employees.account_id = NEW.decided_by))
BEGIN SELECT RAISE(ABORT, 'the superior of the assessor decides, with a reason, once both were heard'); END;
--> statement-breakpoint
CREATE TRIGGER objections_decided_update BEFORE UPDATE ON objections
WHEN NEW.decision IS NOT NULL AND NOT (
  NEW.assessor_hearing IS NOT NULL AND NEW.assessor_heard_at IS NOT NULL
  AND NEW.employee_hearing IS NOT NULL AND NEW.employee_heard_at IS NOT NULL
  AND trim(coalesce(NEW.decision_reason, '')) <> '' AND NEW.decided_by_name IS NOT NULL AND NEW.decided_at IS NOT NULL
  AND EXISTS (SELECT 1 FROM appraisals JOIN employees ON employees.id = appraisals.reviewer_id
    WHERE appraisals.id = NEW.appraisal_id AND employees.account_id = NEW.decided_by
      AND appraisals.work_rating = NEW.previous_work_rating AND appraisals.behaviour_rating = NEW.previous_behaviour_rating))
BEGIN SELECT RAISE(ABORT, 'the superior of the assessor decides, with a reason, once both were heard'); END;
--> statement-breakpoint
-- What was said stays said, and what is decided is final.
CREATE TRIGGER objections_stay BEFORE UPDATE ON objections
WHEN OLD.decision IS NOT NULL OR NEW.appraisal_id IS NOT OLD.appraisal_id
  OR NEW.filed_on IS NOT OLD.filed_on OR NEW.filed_at IS NOT OLD.filed_at OR NEW.reasons IS NOT OLD.reasons
  OR NEW.evidence IS NOT OLD.evidence OR NEW.evidence_link IS NOT OLD.evidence_link
  OR (OLD.assessor_hearing IS NOT NULL AND (NEW.assessor_hearing IS NOT OLD.assessor_hearing
    OR NEW.assessor_statement IS NOT OLD.assessor_statement OR NEW.assessor_heard_at IS NOT OLD.assessor_heard_at))
  OR (OLD.employee_hearing IS NOT NULL AND (NEW.employee_hearing IS NOT OLD.employee_hearing
    OR NEW.employee_statement IS NOT OLD.employee_statement OR NEW.employee_heard_at IS NOT OLD.employee_heard_at))
  OR EXISTS (SELECT 1 FROM appraisals JOIN cycles ON cycles.id = appraisals.cycle_id
    WHERE appraisals.id = OLD.appraisal_id AND cycles.state IN ('final', 'archived'))
BEGIN SELECT RAISE(ABORT, 'what was said in an objection stays, and its decision is final'); END;
--> statement-breakpoint
CREATE TRIGGER objections_no_delete BEFORE DELETE ON objections
BEGIN SELECT RAISE(ABORT, 'an objection is never deleted'); END;
--> statement-breakpoint
-- A cycle becomes final once every objection in it is decided.
CREATE TRIGGER cycles_final_after_objections BEFORE UPDATE OF state ON cycles
WHEN NEW.state IN ('final', 'archived') AND EXISTS (SELECT 1 FROM objections JOIN appraisals ON appraisals.id = objections.appraisal_id
  WHERE appraisals.cycle_id = NEW.id AND objections.decision IS NULL)
BEGIN SELECT RAISE(ABORT, 'an objection is still running'); END;
