globalThis.cuewright = globalThis.cuewright || {};
globalThis.cuewright.delivery = {"standard":"scorm12","commit":"balanced","exitWhenDone":"suspend","lrs":null};
