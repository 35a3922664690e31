/** Durations and times as the pages say them; the words come from the shared bundle (keys js.time.*). */
import { texts, english } from './texts.js';

/**
 * Study time: 31 学时 12 分; below one learning hour 12 分 46 秒. Rounded down.
 * @param {number} millis
 * @param {number} [hourMinutes] minutes of a learning hour; 0 = only minutes and seconds
 */
export function studyTime(millis, hourMinutes = 0) {
  const seconds = Math.floor(Math.max(0, millis) / 1000);
  const minutes = Math.floor(seconds / 60);
  if (hourMinutes > 0 && minutes >= hourMinutes) {
    const hours = Math.floor(minutes / hourMinutes);
    const rest = minutes % hourMinutes;
    return rest === 0 ? texts('time.hours', hours) : texts('time.hoursMinutes', hours, rest);
  }
  if (minutes === 0) {
    return texts('time.seconds', seconds);
  }
  return seconds % 60 === 0 ? texts('time.minutes', minutes) : texts('time.minutesSeconds', minutes, seconds % 60);
}

/** A place in a clip or what is left of an exam: 12:46, 1:03:18. */
export function clock(millis) {
  const seconds = Math.floor(Math.max(0, millis) / 1000);
  const two = (number) => String(number).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const rest = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
}

const CHINA = 'Asia/Shanghai';

/** Time of day of an instant, in the province's time: 14:02 or 14:02:51. */
export function timeOfDay(instant, withSeconds = false) {
  return new Intl.DateTimeFormat('en-GB', {
    timeZone: CHINA, hour: '2-digit', minute: '2-digit', second: withSeconds ? '2-digit' : undefined,
  }).format(new Date(instant));
}

/** Date of an instant, in the province's time: 2026年11月18日, 18 November 2026. */
export function date(instant) {
  return new Intl.DateTimeFormat(english() ? 'en-GB' : 'zh-CN', { timeZone: CHINA, dateStyle: 'long' }).format(new Date(instant));
}

/** A number with its thousands: 57,312. */
export function number(value) {
  return new Intl.NumberFormat('en').format(value);
}
