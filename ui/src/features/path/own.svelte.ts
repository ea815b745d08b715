/** A topic of one's own as it is being typed. */
import type { OwnTopicDto, OwnTopicSet } from '$lib/api/generated/commands';

export class OwnForm {
  title = $state('');
  competence = $state('');
  hours = $state('');
  /** Empty: as much as its competence. */
  importance = $state('');

  constructor(readonly before: OwnTopicDto | null = null) {
    if (!before) return;
    this.title = before.title;
    this.competence = before.competence;
    this.hours = String(before.minutes / 60);
    this.importance = before.importance === null ? '' : String(before.importance);
  }

  get request(): OwnTopicSet {
    return {
      ...(this.before && { id: this.before.id }),
      title: this.title.trim(),
      ...(this.competence && { competence: this.competence }),
      ...(this.hours.trim() && { hours: this.hours.trim().replace(',', '.') }),
      importance: this.importance ? Number(this.importance) : null
    };
  }
}
