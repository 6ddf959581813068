import type { documentsFr } from './documents-fr';

/** What the check of the documents of level 1 says, in English. */
export const documentsEn: typeof documentsFr = {
  sponsorDocuments: {
    passed: (files) =>
      `${files.length > 1 ? 'The note and the file are filled in' : 'The note is filled in'} from end to end: ${files.join(', ')}.`,
    nothing: {
      message: 'No note for the sponsor (sponsor-note.md or note-sponsor.md) in the folder.',
      remedy: 'Create it from the scaffold “Sponsor note and prequalification file”.',
    },
    unread: {
      message: 'This file could not be read.',
      remedy: 'Check that it is a text file of less than 1 MB.',
    },
    openComment: {
      message: 'This comment is never closed: the rest of the document cannot be seen.',
      remedy: 'Close it with -->.',
    },
    marker: (section, marker) => ({
      message: `${section === '' ? 'The beginning' : `The section “${section}”`} is still to fill in: ${marker}`,
      remedy: 'Replace this marker with your text.',
    }),
    empty: (section) => ({
      message: `The section “${section}” is empty.`,
      remedy: 'Write it, or remove its heading if it does not concern you.',
    }),
    cell: (section) => ({
      message: `A table of the section “${section}” has an empty cell.`,
      remedy: 'Fill it in, or put a dash if there is nothing to say.',
    }),
    topics: {
      value: 'what it would bring',
      costs: 'costs',
      risks: 'risks',
      request: 'the resources requested',
      context: 'the context',
      organisation: 'the organisation',
      offer: 'the offer',
      support: 'support',
    },
    untold: (topic) => ({
      message: `No heading speaks of ${topic}.`,
      remedy: 'Add a section whose heading says so.',
    }),
  },
};
