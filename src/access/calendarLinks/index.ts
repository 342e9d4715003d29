export {
  type CalendarLinkParts,
  type CalendarLinks,
  calendarLinkLimits,
  createCalendarLinks,
  type NewCalendarLink,
  type OpenedCalendarLink,
} from './calendarLinks.js';
