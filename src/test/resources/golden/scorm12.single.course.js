globalThis.cuewright = globalThis.cuewright || {};
globalThis.cuewright.course = {"schema":1,"unit":{"id":"https://example.org/course/u1","title":"<\/script>\u2028"}};
